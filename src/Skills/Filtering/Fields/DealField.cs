using RevBot.Data.Book;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>A field of a deal: what it is called, how it is read, what it needs.</summary>
/// <param name="Name">As in arguments: <c>close_date</c>.</param>
/// <param name="Kind">What kind of value it has.</param>
internal sealed record DealField(string Name, FieldKind Kind)
{
    private static readonly IReadOnlyDictionary<string, string> NoPhrases = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    /// <summary>What it is called in a sentence: <c>close date</c>.</summary>
    public string Words { get; init; } = Name.Replace('_', ' ');

    /// <summary>
    /// How a comparison is said where the kind's usual words do not do, by comparison: <c>older than {0}</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init; } = NoPhrases;

    /// <summary>
    /// Its value as a number, whatever the kind: money in units, dates as 20261122, flags as 1 or 0, a ranked text's
    /// rank. Null for none.
    /// </summary>
    public Func<FieldReading, decimal?> Number { get; init; } = static _ => null;

    /// <summary>Its texts; none for other kinds.</summary>
    public Func<FieldReading, IReadOnlyList<string>> Texts { get; init; } = static _ => [];

    /// <summary>The filter of lists that means some values of it, so that names are found as there; null where none does.</summary>
    public Func<IReadOnlyList<string>, DealFilter>? List { get; init; }

    /// <summary>The ranks of a text that has an order, in that order; null for one by its characters.</summary>
    public Func<ScopedBook, IReadOnlyList<(string Name, int Rank)>>? Ranks { get; init; }

    /// <summary>Whether texts have ranks, so that they can be before and after each other.</summary>
    public bool IsRanked => Ranks is not null;

    /// <summary>Whether the data keep it only as it is now, not as it was on an earlier day.</summary>
    public bool IsOnlyOfNow { get; init; }

    /// <summary>Whether a condition on it says which time is meant, so that a list without a period means any time.</summary>
    public bool IsAboutTime { get; init; }

    /// <summary>Whether an order by it starts with the greatest, where nothing is said.</summary>
    public bool IsDown { get; init; } = Kind is not (FieldKind.Text or FieldKind.Date);

    /// <summary>Whether each deal's risk must be examined for it, which is costly.</summary>
    public bool NeedsRisk { get; init; }

    /// <summary>What it needs and the company's data lack, as a noun; null where nothing is missing.</summary>
    public Func<DataCoverage, string?> Missing { get; init; } = static _ => null;
}
