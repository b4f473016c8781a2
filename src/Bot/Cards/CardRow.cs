namespace RevBot.Bot.Cards;

/// <summary>A row of formatted cells.</summary>
/// <param name="Cells">One for each column; empty where there is nothing to say.</param>
public sealed record CardRow(IReadOnlyList<string> Cells)
{
    /// <summary>A second line under the row; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>Where the CRM shows the row's deal, an https address; null where the row is about none, or nobody said where.</summary>
    public string? Link { get; init; }

    /// <summary>The length of the row's bar, -1..1; null for a row without one.</summary>
    public double? Bar { get; init; }
}
