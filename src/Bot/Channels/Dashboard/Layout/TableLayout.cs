namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>A table of a function's result: some of its rows and columns, with what is drawn and where cells lead.</summary>
internal sealed record TableLayout
{
    /// <summary>The table's id.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Above it; none where empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The columns shown, by id; the first names the row.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Columns that a narrow screen leaves out.</summary>
    public IReadOnlyList<string> WideOnly { get; init; } = [];

    /// <summary>The most rows shown, from the first.</summary>
    public int Top { get; init; } = 12;

    /// <summary>Rows that are not shown, by the text of their first cell.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether the second line of a row is shown, such as the reasons of a risk.</summary>
    public bool Detail { get; init; }

    /// <summary>What is drawn under the row's name; null for nothing.</summary>
    public PlotLayout? Plot { get; init; }

    /// <summary>A column that is coloured in the rows that the function calls off; none where empty.</summary>
    public string Heat { get; init; } = string.Empty;

    /// <summary>Where cells lead.</summary>
    public IReadOnlyList<LinkLayout> Links { get; init; } = [];
}
