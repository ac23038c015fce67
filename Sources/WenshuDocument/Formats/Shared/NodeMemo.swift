import WenshuContainer

/// What the elements met last said, so that what a document says again and again, run by run, is read once.
struct NodeMemo<Value> {
    private var nodes: [XMLNode] = []
    private var values: [Value] = []
    private var next = 0
    /// Few: most documents go back and forth between two or three.
    private static var room: Int { 4 }

    /// The value of an element that says the same as one before, or else a new one, which is remembered.
    mutating func value(of node: XMLNode, _ read: (XMLNode) -> Value) -> Value {
        for i in nodes.indices where nodes[i].saysTheSame(as: node) { return values[i] }
        let value = read(node)
        if nodes.count < Self.room {
            nodes.append(node)
            values.append(value)
        } else {
            nodes[next] = node
            values[next] = value
            next = (next + 1) % Self.room
        }
        return value
    }
}
