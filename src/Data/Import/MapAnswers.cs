namespace RevBot.Data.Import;

/// <summary>What no schema says and somebody of the company must: it completes a proposed mapping.</summary>
public sealed record MapAnswers
{
    /// <summary>The first month of the fiscal year, 1 to 12; null where nobody said.</summary>
    public int? FiscalFirstMonth { get; init; }

    /// <summary>The reporting currency, three letters; null where nobody said.</summary>
    public string? Currency { get; init; }

    /// <summary>The reporting zone; null for UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>Stages that are won; empty to take those that are called so.</summary>
    public IReadOnlyList<string> Won { get; init; } = [];

    /// <summary>Stages that are lost; empty to take those that are called so.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Who sees the whole company: ids, names or addresses as in the file of people.</summary>
    public IReadOnlyList<string> SeesAll { get; init; } = [];

    /// <summary>What a quota is for: month, quarter or year; null for a quarter.</summary>
    public string? QuotaPeriod { get; init; }

    /// <summary>
    /// What the files are encoded in, one of <see cref="CrmImport.Encodings"/>; null for UTF-8, or UTF-16 with its
    /// mark.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>Whether dates that could be either are written with the day first; null where nobody said.</summary>
    public bool? IsDayFirst { get; init; }
}
