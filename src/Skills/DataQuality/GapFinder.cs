using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Rules;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.DataQuality;

/// <summary>Finds what is missing or implausible in single deals, and what weight of the forecast it bears on.</summary>
internal sealed class GapFinder
{
    private const int FarYears = 2;
    private const int ClosedDays = 365;
    private const double StaleTimes = 2;
    private const double Near = 0.9;
    private readonly ScopedBook book;
    private readonly AmountNorms amounts;
    private readonly RiskYardstick yardstick;
    private readonly StageConversion conversion;
    private readonly HashSet<string> twins;
    private readonly HashSet<string> known;
    private readonly bool hasAccounts;
    private readonly bool hasCreations;

    /// <param name="book">The view.</param>
    public GapFinder(ScopedBook book)
    {
        this.book = book;
        Quarter = book.Company.Calendar.QuarterOf(book.Today);
        (amounts, yardstick) = (AmountNorms.Of(book), new(book, Quarter));
        conversion = yardstick.Conversion;
        twins = Twins(book);
        hasAccounts = book.Deals.AsEnumerable().Any(deal => deal.Account is not null);
        hasCreations = book.Deals.AsEnumerable().Any(deal => deal.CreatedOn is not null);
        known = [.. DataGap.All.Where(gap => gap.Missing(book.Coverage) is null).Select(gap => gap.Id)];
    }

    /// <summary>The quarter in which open deals are weighted.</summary>
    public Period Quarter { get; }

    /// <summary>What of a deal is examined; open deals, and those closed in the last year.</summary>
    public bool Examines(in DealState state) =>
        state.IsOpen || (state.CloseOn is { } day && day <= book.Today && day > book.Today.PlusDays(-ClosedDays));

    /// <summary>The gaps of a deal, the gravest first; empty for a deal in order.</summary>
    public IReadOnlyList<DataGap> Of(Deal deal, in DealState state) =>
        [.. (state.IsOpen ? Open(deal, state) : Closed(deal, state)).Where(known.Contains).Select(DataGap.Of)];

    /// <summary>
    /// What the deal weighs in the forecast: amount × the stage's conversion; without an amount, what such deals are usually
    /// worth. In minor units; 0 for closed deals and where no conversion is known.
    /// </summary>
    public double WeightOf(Deal deal, in DealState state) =>
        !state.IsOpen || conversion.RateOf(state.Stage, deal.Segment) is not { } rate ? 0
        : state.HasValue ? state.Value.Minor * rate
        : (amounts.UsualOf(deal) ?? 0) * rate;

    private List<string> Open(Deal deal, DealState state)
    {
        var found = new List<string>();
        void AddIf(bool holds, string gap)
        {
            if (holds)
            {
                found.Add(gap);
            }
        }

        AddIf(!state.HasValue, "no_amount");
        AddIf(state.CloseOn is null, "no_close_date");
        AddIf(state.CloseOn < book.Today, "close_date_passed");
        AddIf(IsOddDate(deal, state), "odd_close_date");
        AddIf(amounts.IsOdd(deal, state), "odd_amount");
        AddIf(twins.Contains(deal.Id), "duplicate");
        AddIf(state.Owner is null, "no_owner");
        AddIf(hasAccounts && deal.Account is null, "no_account");
        AddIf(hasCreations && deal.CreatedOn is null, "no_created");
        AddIf(IsStale(deal), "stale_stage");
        AddIf(book.IsLatest && string.IsNullOrWhiteSpace(deal.NextStep), "no_next_step");
        AddIf(deal.Contacts.Count == 0, "no_contacts");
        return found;
    }

    private static List<string> Closed(Deal deal, in DealState state) =>
        state.IsWon && !state.HasValue ? ["won_no_amount"]
        : state.IsLost && string.IsNullOrWhiteSpace(deal.LossReason) ? ["lost_no_reason"]
        : [];

    // Before the deal itself, or farther off than anybody plans.
    private bool IsOddDate(Deal deal, in DealState state) =>
        state.CloseOn is { } close && (close < deal.CreatedOn || close > book.Today.PlusYears(FarYears));

    // Twice the time that three quarters of won deals needed.
    private bool IsStale(Deal deal) =>
        TimingRules.StageAge(new(yardstick, deal)) is { Value: { } days, Threshold: { } usual }
        && days > StaleTimes * usual;

    // One name of one account, open twice for about the same amount: an account may well buy the same thing again.
    private static HashSet<string> Twins(ScopedBook book)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = book
            .Deals.AsEnumerable()
            .Where(deal => deal.Now.IsOpen && deal.Account is not null)
            .ToLookup(deal => (deal.Account!.Id, NameKey(deal)));
        foreach (var named in open.Where(named => named.Count() > 1))
        {
            Deal[] sorted = [.. named.OrderBy(deal => deal.Now.Value.Minor).ThenBy(deal => deal.Order)];
            for (var place = 1; place < sorted.Length; place++)
            {
                if (sorted[place].Now.Value.Minor * Near <= sorted[place - 1].Now.Value.Minor)
                {
                    found.Add(sorted[place - 1].Id);
                    found.Add(sorted[place].Id);
                }
            }
        }

        return found;
    }

    private static string NameKey(Deal deal) =>
        new([.. deal.Name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
