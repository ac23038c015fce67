// What the verbs take and return, so that `import Wenshu` is enough.
@_exported public import WenshuArchive
@_exported public import WenshuBasics
@_exported public import WenshuCase
@_exported public import WenshuDocument
@_exported public import WenshuTemplate
@_exported public import enum WenshuContainer.Heap
@_exported public import enum WenshuContainer.InputFile
@_exported public import enum WenshuContainer.OutputFile
