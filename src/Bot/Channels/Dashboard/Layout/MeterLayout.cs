namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>A bar of shares of one whole, such as closed, commit and best case of quota, with a mark at the whole.</summary>
internal sealed record MeterLayout
{
    /// <summary>The table that has them.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>The column of their names.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>The column of the shares.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>Labels of the rows that are drawn, each over the one before: the smallest first.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>What is read first; <c>{value}</c> is the share of the row named by <see cref="Said"/>.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>What the mark at the whole is called.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>The row whose share the words say.</summary>
    public string Said { get; init; } = string.Empty;
}
