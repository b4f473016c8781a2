using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>
/// The deals that closed in some years, each with its outcome and with the conditions that it meets, for finding groups
/// that win less or more than others. At most <see cref="Most"/>, the newest.
/// </summary>
internal sealed class CaseTable
{
    /// <summary>Of more closed deals than this the newest are looked at.</summary>
    public const int Most = 100_000;

    // More values of a dimension than this are too many to look at one by one; those with the most deals are.
    private const int MostValues = 40;
    private const int FewestMembers = 20;

    // A condition that nearly all deals meet divides nothing.
    private const double NearlyAll = 0.97;

    private static readonly string[] Divided =
    [
        "region",
        "country",
        "segment",
        "industry",
        "product",
        "deal_type",
        "lead_source",
        "team",
        "competitor",
    ];

    private readonly Deal[] deals;
    private readonly LocalDay[] days;

    private CaseTable(ScopedBook book, Deal[] deals, IReadOnlyList<string> divided)
    {
        (Book, this.deals) = (book, deals);
        days = new LocalDay[deals.Length];
        Won = new(deals.Length);
        All = new(deals.Length);
        for (var place = 0; place < deals.Length; place++)
        {
            var state = deals[place].Now;
            days[place] = new(state.CloseOn!.Value, book.Company.Calendar.QuarterNumber(state.CloseOn.Value));
            All.Add(place);
            if (state.IsWon)
            {
                Won.Add(place);
            }
        }

        AmountsDiffer = AmountKinds.Differ(deals);
        Sizes = SizeBands.Of(deals);
        Traits =
        [
            .. Distinct(divided.Select(name => DealDimension.Parse(name)!).SelectMany(Values).Concat(SizeTraits())),
        ];
    }

    /// <summary>The view.</summary>
    public ScopedBook Book { get; }

    /// <summary>How many cases.</summary>
    public int Count => deals.Length;

    /// <summary>Every case.</summary>
    public CaseSet All { get; }

    /// <summary>The cases that were won; the others were lost.</summary>
    public CaseSet Won { get; }

    /// <summary>Whether lost deals carry another kind of amount than won ones, so that their size is no condition.</summary>
    public bool AmountsDiffer { get; }

    /// <summary>What amounts are small, middling and large among the cases.</summary>
    public SizeBands Sizes { get; }

    /// <summary>The conditions that at least 20 cases meet and that divide them, without two that mean the same cases.</summary>
    public IReadOnlyList<Trait> Traits { get; }

    /// <summary>The deal of a case.</summary>
    public Deal this[int place] => deals[place];

    /// <summary>The number of the fiscal quarter in which a case closed.</summary>
    public int QuarterOf(int place) => days[place].Quarter;

    /// <summary>The cases that closed in a period.</summary>
    public CaseSet In(Period period) => Where(place => period.Contains(days[place].On));

    /// <summary>The cases for which something holds.</summary>
    public CaseSet Where(Func<int, bool> holds)
    {
        var found = new CaseSet(Count);
        for (var place = 0; place < Count; place++)
        {
            if (holds(place))
            {
                found.Add(place);
            }
        }

        return found;
    }

    /// <summary>The day on which a case closed.</summary>
    public NodaTime.LocalDate ClosedOn(int place) => days[place].On;

    /// <summary>Gathers the deals that are meant and closed in a period.</summary>
    /// <param name="book">The view.</param>
    /// <param name="selection">Which deals are meant.</param>
    /// <param name="window">When they closed.</param>
    /// <param name="dimensions">By what they are divided beside their size; null for all that is known.</param>
    public static CaseTable Gather(
        ScopedBook book,
        DealSelection selection,
        Period window,
        IReadOnlyList<string>? dimensions = null
    )
    {
        var found = new List<(NodaTime.LocalDate On, Deal Deal)>();
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.ClosesIn(window) && !state.IsOpen && state.CloseOn is { } on && selection.Matches(deal, state))
            {
                found.Add((on, deal));
            }
        }

        return new(
            book,
            [
                .. found
                    .OrderByDescending(one => one.On)
                    .ThenBy(one => one.Deal.Order)
                    .Take(Most)
                    .Select(one => one.Deal),
            ],
            dimensions ?? Divided
        );
    }

    /// <summary>The value of a dimension in which a deal stands, as conditions name it; several for countries.</summary>
    public IReadOnlyList<string> ValuesOf(string dimension, Deal deal, in DealState state) =>
        dimension == SizeBands.Dimension
            ? (Sizes.BandOf(state) is { } band ? [band] : [])
            : DealDimension.Parse(dimension)!.GroupsOf(Book, deal, state);

    private IEnumerable<Trait> Values(DealDimension dimension)
    {
        var members = new Dictionary<string, CaseSet>(StringComparer.Ordinal);
        for (var place = 0; place < deals.Length; place++)
        {
            foreach (var value in dimension.GroupsOf(Book, deals[place], deals[place].Now))
            {
                if (value is not DealDimension.None)
                {
                    Put(members, value, place);
                }
            }
        }

        return Ranked(dimension.Name, members);
    }

    private IEnumerable<Trait> SizeTraits()
    {
        if (AmountsDiffer)
        {
            return [];
        }

        var members = new Dictionary<string, CaseSet>(StringComparer.Ordinal);
        for (var place = 0; place < deals.Length; place++)
        {
            if (Sizes.BandOf(deals[place].Now) is { } band)
            {
                Put(members, band, place);
            }
        }

        return Ranked(SizeBands.Dimension, members);
    }

    private void Put(Dictionary<string, CaseSet> members, string value, int place)
    {
        if (!members.TryGetValue(value, out var set))
        {
            members[value] = set = new(deals.Length);
        }

        set.Add(place);
    }

    private IEnumerable<Trait> Ranked(string dimension, Dictionary<string, CaseSet> members) =>
        members
            .Select(value => (Trait: new Trait(dimension, value.Key, value.Value), value.Value.Count))
            .Where(value => value.Count >= FewestMembers && value.Count <= NearlyAll * deals.Length)
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Trait.Value, StringComparer.Ordinal)
            .Take(MostValues)
            .Select(value => value.Trait);

    private static IEnumerable<Trait> Distinct(IEnumerable<Trait> traits)
    {
        var kept = new List<Trait>();
        foreach (var trait in traits)
        {
            if (!kept.Exists(known => known.Members.IsSame(trait.Members)))
            {
                kept.Add(trait);
            }
        }

        return kept;
    }

    private readonly record struct LocalDay(NodaTime.LocalDate On, int Quarter);
}
