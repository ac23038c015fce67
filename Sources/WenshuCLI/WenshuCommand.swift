import ArgumentParser
@main struct WenshuCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "wenshu") }
