using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Risk;

/// <summary>
/// What deals are measured against in one answer: the company's norms, the stages of its process, the period. Norms are
/// of the whole company, whoever asks.
/// </summary>
internal sealed class RiskYardstick
{
    private readonly Stage[] open;
    private readonly CompanyNorms norms;
    private readonly IReadOnlyDictionary<string, Money> medians;
    private readonly Lazy<StageConversion> conversion;
    private readonly Lazy<double> silentDays;
    private readonly Lazy<DealChances> chances;

    /// <summary>Makes a yardstick.</summary>
    /// <param name="book">The view; its instant is now.</param>
    /// <param name="period">The period that the deals are due in.</param>
    /// <param name="due">
    /// The deals whose median amounts decide what is a large deal; no deal is large without them.
    /// </param>
    public RiskYardstick(ScopedBook book, Period period, IEnumerable<Deal>? due = null)
    {
        (Book, Period) = (book, period);
        AmountsFrom = book.DataDayEnd - Duration.FromDays(RiskThresholds.AmountDays);
        open = [.. book.Company.Stages.Where(stage => stage.IsOpen)];
        medians = MedianAmounts(due ?? [], book.Company.Currency);
        norms = book.Norms;
        conversion = new(() => norms.Conversion(period));
        chances = new(() => new(book, period, Conversion, norms.Risk(period)));
        silentDays = new(() => RiskThresholds.Silence(Won));
    }

    /// <summary>The view.</summary>
    public ScopedBook Book { get; }

    /// <summary>The period that the deals are due in.</summary>
    public Period Period { get; }

    /// <summary>The instant that amounts are compared with: 30 days before the end of the data's last day.</summary>
    public Instant AmountsFrom { get; }

    /// <summary>How won deals went: times in stages, silences, discounts.</summary>
    public WonNorms Won => norms.Won;

    /// <summary>
    /// How many deals of a stage close won, by the same point of past periods, else by the CRM's percentages.
    /// </summary>
    public StageConversion Conversion => conversion.Value;

    /// <summary>What chance deals have of being won in the period.</summary>
    public DealChances Chances => chances.Value;

    /// <summary>
    /// Days without the buyer above which a deal counts as inactive: max(14, P80 of won deals' longest silences).
    /// </summary>
    public double SilentDays => silentDays.Value;

    /// <summary>
    /// What a norm rests on, in words: <c>1,041 won deals</c>; without the number for whoever does not see all deals,
    /// because how many the company has is not theirs to know.
    /// </summary>
    public string Basis(int deals, string noun) =>
        Book.Scope.SeesAll ? Wording.Plural(deals, noun) : Wording.Several(noun);

    /// <summary>The same as a number; null for whoever does not see all deals.</summary>
    public int? BasisCount(int? deals) => Book.Scope.SeesAll ? deals : null;

    /// <summary>Whether the stage lies in the later half of the process: Proposal of four stages.</summary>
    public bool IsPastMiddle(Stage stage) => open.Length > 0 && stage.Position >= open[open.Length / 2].Position;

    /// <summary>Whether the stage is the last one before closing.</summary>
    public bool IsLast(Stage stage) => open.Length > 0 && stage.Position >= open[^1].Position;

    /// <summary>Open stages after one.</summary>
    public IEnumerable<Stage> After(Stage stage) => open.Where(later => later.Position > stage.Position);

    /// <summary>
    /// The median amount of the deals due of a segment, in the reporting currency; deals without a segment are one of
    /// their own. Null where no deal of the segment has an amount.
    /// </summary>
    public Money? MedianAmount(string? segment) =>
        medians.TryGetValue(segment ?? string.Empty, out var median) ? median : null;

    // By segment; of an even number the lower of the two middle ones, so that the median is the amount of a deal.
    private static Dictionary<string, Money> MedianAmounts(IEnumerable<Deal> deals, Currency currency)
    {
        var amounts = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            if (deal.Now is { HasValue: true } state)
            {
                var segment = deal.Segment ?? string.Empty;
                ref var ofSegment = ref CollectionsMarshal.GetValueRefOrAddDefault(amounts, segment, out _);
                (ofSegment ??= []).Add(state.Value.Minor);
            }
        }

        return amounts.ToDictionary(
            segment => segment.Key,
            segment => new Money(LowerMedian(segment.Value), currency),
            StringComparer.Ordinal
        );
    }

    private static long LowerMedian(List<long> amounts)
    {
        amounts.Sort();
        return amounts[(amounts.Count - 1) / 2];
    }
}
