namespace RevBot.Data.Import;

/// <summary>Why rows of a source were not loaded as they stand, the same reason counted together.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Reason">The reason, with the values of single rows left out as <c>'…'</c>.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Line">The first one's line, from 1.</param>
/// <param name="First">The reason of the first one, with its values.</param>
public sealed record RowReason(ReasonKind Kind, string Reason, long Rows, long Line, string First);
