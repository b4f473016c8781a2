using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Risk;

/// <summary>What deals are measured against in one answer: the company's norms, the process, the period.</summary>
internal sealed class RiskYardstick
{
    private readonly Stage[] open;
    private readonly CompanyNorms norms;
    private readonly IReadOnlyDictionary<string, Money> medians;
    private readonly Lazy<StageConversion> conversion;
    private readonly Lazy<double> silentDays;

    public RiskYardstick(ScopedBook book, Period period, IReadOnlyDictionary<string, Money>? medianAmounts = null)
    {
        (Book, Period) = (book, period);
        AmountsFrom = book.AsOf - Duration.FromDays(RiskThresholds.AmountDays);
        open = [.. book.Company.Stages.Where(stage => stage.IsOpen)];
        medians = medianAmounts ?? new Dictionary<string, Money>(StringComparer.Ordinal);
        norms = book.Norms;
        conversion = new(() => norms.Conversion(period));
        silentDays = new(() => RiskThresholds.Silence(Won));
    }

    public ScopedBook Book { get; }

    public Period Period { get; }

    /// <summary>The instant that amounts are compared with.</summary>
    public Instant AmountsFrom { get; }

    public WonNorms Won => norms.Won;

    public StageConversion Conversion => conversion.Value;

    /// <summary>Days without the buyer above which a deal counts as inactive.</summary>
    public double SilentDays => silentDays.Value;

    /// <summary>
    /// What a norm rests on, in words: <c>1,041 won deals</c>; without the number for whoever does not see all deals, because
    /// how many the company has is not theirs to know.
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

    /// <summary>The median amount of the open deals in view of a segment; null where there is none.</summary>
    public Money? MedianAmount(string? segment) =>
        medians.TryGetValue(segment ?? string.Empty, out var median) ? median : null;
}
