import WenshuBasics

/// Sections: which branch runs and how often, within the bounds.
extension Renderer {
    mutating func section(_ section: SectionOperation, _ program: Program) {
        do throws(Evaluator.Failure) {
            switch section.condition {
            case .each(let operand): each(try evaluator.value(of: operand), section, program)
            case .atMark: break
            case .unless(let operand): branch(Evaluator.isTruthy(try evaluator.value(of: operand)) ? 1 : 0, section, program)
            case .when(let expression):
                if try evaluator.holds(expression) { return branch(0, section, program) }
                for (number, alternative) in section.branches.enumerated().dropFirst() {
                    guard let condition = alternative.condition else { return branch(number, section, program) }
                    if try evaluator.holds(condition) { return branch(number, section, program) }
                }
            }
        } catch {
            report(error, tag: program.firstTag + section.tag)
        }
    }

    mutating func branch(_ number: Int, _ section: SectionOperation, _ program: Program) {
        guard number < section.branches.count else { return }
        run(program, section.branches[number].range)
    }

    mutating func each(_ value: Value?, _ section: SectionOperation, _ program: Program) {
        guard let value, Evaluator.isTruthy(value) else {
            renew(section.identifiers, program)
            return branch(1, section, program)
        }
        switch value {
        case .list(let items):
            for (index, item) in items.enumerated() {
                evaluator.scopes.append(Scope(value: item, turn: (index, items.count)))
                turn(section, program)
                evaluator.scopes.removeLast()
                if isExhausted { return }
            }
        case .bool: turn(section, program)
        default:
            evaluator.scopes.append(Scope(value: value))
            turn(section, program)
            evaluator.scopes.removeLast()
        }
    }

    mutating func turn(_ section: SectionOperation, _ program: Program) {
        turns += 1
        let limits = options.limits
        if turns > limits.loopTurns {
            return exhaust(
                Limits.exceeded(Bilingual(zh: "循环次数", en: "The number of loop turns"), limit: limits.loopTurns), section, program)
        }
        if writtenBytes + output.count > limits.outputBytes {
            return exhaust(
                Limits.exceeded(Bilingual(zh: "输出的字节数", en: "The size of the output"), limit: limits.outputBytes), section, program)
        }
        begin(section, program)
        run(program, section.branches[0].range)
        flush()
    }

    mutating func exhaust(_ error: WenshuError, _ section: SectionOperation, _ program: Program) {
        isExhausted = true
        diagnostics += error.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.place = places(program.firstTag + section.tag)
            return diagnostic
        }
    }

    // MARK: Identifiers

    mutating func identifier(_ index: Int, _ program: Program) {
        let known = program.identifiers[index]
        guard identifiers[index] > 0 else { return output.append(contentsOf: known.original) }
        if known.kind == .name {
            output.append(contentsOf: known.original)
            output.append(UInt8(ascii: "_"))
        }
        output.append(contentsOf: String(identifiers[index]).utf8)
    }

    /// A turn begins: what must be unique gets new values.
    mutating func begin(_ section: SectionOperation, _ program: Program) {
        renew(section.identifiers, program)
        if !section.restarts.isEmpty || !section.resets.isEmpty { restart(section, program) }
    }

    mutating func renew(_ list: [Int], _ program: Program) {
        for index in list {
            if !identifierIsUsed[index] {
                identifierIsUsed[index] = true
            } else if program.identifiers[index].kind == .note {
                identifiers[index] = nextNote
                nextNote += 1
            } else {
                identifiers[index] = nextNumber
                nextNumber += 1
            }
        }
    }

    mutating func restart(_ section: SectionOperation, _ program: Program) {
        for index in section.resets {
            identifiers[index] = 0
            identifierIsUsed[index] = false
        }
        for index in section.restarts {
            identifiers[program.restarts[index].identifier] = restarts.begin(program.restarts[index])
            writtenBytes += ListRestarts.bytes
        }
    }
}
