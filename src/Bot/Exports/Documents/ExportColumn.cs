namespace RevBot.Bot.Exports.Documents;

/// <summary>A column of a table in a file.</summary>
/// <param name="Id">As in the answer's table; stable.</param>
/// <param name="Heading">For people.</param>
/// <param name="Definition">How its values are computed.</param>
public sealed record ExportColumn(string Id, string Heading, string Definition)
{
    /// <summary>What its numbers are measured in, such as <c>USD</c> or <c>share</c>; null for none, or where cells differ.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether its cells are measured in different things, so that each must say its own.</summary>
    public bool IsMixed { get; init; }
}
