public import ArgumentParser
public import Wenshu

// Values of the toolkit that a flag can take.
extension ExtractionKind: ExpressibleByArgument {}
extension RevisionView: ExpressibleByArgument {}
extension MissingPolicy: ExpressibleByArgument {}
extension CheckStage: ExpressibleByArgument {}
