namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>What a table draws under the name of each row, to one scale for the table.</summary>
internal sealed record PlotLayout
{
    /// <summary>How it is drawn.</summary>
    public PlotKind Kind { get; init; } = PlotKind.Bar;

    /// <summary>The column that is drawn.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>Whether it has a column of its own beside the name, where names are short.</summary>
    public bool Beside { get; init; }

    /// <summary>What the drawing shows beside the values, in words under the table; empty for nothing.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>Of <see cref="PlotKind.Steps"/>: first cells of the rows that stand for a whole and not for a change.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Of <see cref="PlotKind.Dot"/>: the two facts between which a band is drawn; empty for none.</summary>
    public IReadOnlyList<string> Band { get; init; } = [];

    /// <summary>Of <see cref="PlotKind.Dot"/>: the fact at which a mark is drawn, such as the quota; empty for none.</summary>
    public string Mark { get; init; } = string.Empty;
}
