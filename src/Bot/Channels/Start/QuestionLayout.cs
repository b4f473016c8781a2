namespace RevBot.Bot.Channels.Start;

/// <summary>A question that is worth asking where a function found something.</summary>
internal sealed record QuestionLayout
{
    /// <summary>The function.</summary>
    public string Call { get; init; } = string.Empty;

    /// <summary>A finding that must have been made; empty for none.</summary>
    public string Finding { get; init; } = string.Empty;

    /// <summary>The table whose rows are asked about; empty where the facts alone are.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>How many rows count, from the first; 0 for all.</summary>
    public int Top { get; init; }

    /// <summary>The column that chooses among <see cref="Asks"/>; empty for none.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>Cells of that column whose rows come before whatever else stands out.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>The fact or column with the money at stake; empty for none.</summary>
    public string Stake { get; init; } = string.Empty;

    /// <summary>The question.</summary>
    public string Ask { get; init; } = string.Empty;

    /// <summary>The questions by what stands in the column; a row that has none is not asked about.</summary>
    public IReadOnlyDictionary<string, string> Asks { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why it is worth asking now.</summary>
    public string Because { get; init; } = string.Empty;
}
