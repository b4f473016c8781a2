namespace RevBot.Bot.Cards;

/// <summary>A table of formatted cells.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Columns">Headings, left to right.</param>
/// <param name="Rows">Top to bottom.</param>
public sealed record CardTable(string Title, IReadOnlyList<CardColumn> Columns, IReadOnlyList<CardRow> Rows)
{
    /// <summary>How many rows the answer itself left out; a writer that cuts more adds to it and says so.</summary>
    public int LeftOut { get; init; }
}
