namespace RevBot.Bot.Cards.Drawing;

/// <summary>A chart of a function's card: which columns of which table it draws.</summary>
public sealed record ChartChoice
{
    /// <summary>The table's id.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>How it is drawn.</summary>
    public ChartKind Kind { get; init; } = ChartKind.HorizontalBars;

    /// <summary>At most 50 characters; null takes the table's title.</summary>
    public string? Title { get; init; }

    /// <summary>The column of the labels; null takes all before the first with figures.</summary>
    public string? Label { get; init; }

    /// <summary>The columns that are drawn; empty takes the first with figures. All must have the same unit.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Columns of labels that are a course of time: by one of them it is drawn as lines.</summary>
    public IReadOnlyList<string> LinesBy { get; init; } = [];

    /// <summary>Labels of rows that are not drawn, such as the start and the end beside which changes would be too small to see.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Two rows that are not drawn as values but are the ends of a range; null for none.</summary>
    public RangeChoice? Range { get; init; }

    /// <summary>Whether the rows are drawn from the last to the first: tables put the newest first, pictures run with time.</summary>
    public bool Backwards { get; init; }
}
