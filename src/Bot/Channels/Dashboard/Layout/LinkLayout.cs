namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>Where the cells of a column lead.</summary>
internal sealed record LinkLayout
{
    /// <summary>The column.</summary>
    public string Column { get; init; } = string.Empty;

    /// <summary>The question; <c>{cell}</c> is the cell's text.</summary>
    public string Ask { get; init; } = string.Empty;

    /// <summary>Whether only rows about a deal lead there.</summary>
    public bool OnlyDeals { get; init; }

    /// <summary>Texts of cells that lead nowhere.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
