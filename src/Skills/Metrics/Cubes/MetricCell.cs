using RevBot.Data.Book.Norms;
using RevBot.Data.Finance;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>
/// The sums of one group, from which its measures are computed. Amounts are kept in minor units of the reporting
/// currency and added exactly; a rate or mean without anything to divide by is null.
/// </summary>
/// <remarks>
/// Sums are added up and divided once, at the end: the rate of a total is never a mean of the groups' rates, which
/// would weigh a group of two deals like one of two hundred.
/// </remarks>
/// <param name="currency">The reporting currency.</param>
internal sealed class MetricCell(Currency currency)
{
    private long wonMinor;
    private long lostMinor;
    private long sizedWon;
    private long cycleDays;
    private long cycles;
    private double discounts;
    private long discounted;
    private long createdMinor;
    private long openMinor;
    private long weightedMinor;
    private long slippedMinor;
    private long wonBesideQuota;
    private long openBesideQuota;
    private long silentDays;
    private long silences;
    private List<int>? stays;
    private List<double>? sizes;
    private List<double>? cycleLengths;

    /// <summary>Deals won in the period, by close date.</summary>
    public long Won { get; private set; }

    /// <summary>Deals lost in the period, by close date.</summary>
    public long Lost { get; private set; }

    /// <summary>Deals created in the period.</summary>
    public long Created { get; private set; }

    /// <summary>Open deals due in the period.</summary>
    public long Open { get; private set; }

    /// <summary>Moves of open deals' close dates to a later fiscal quarter, in the period.</summary>
    public long Pushes { get; private set; }

    /// <summary>Mails, calls and meetings in the period.</summary>
    public long Activities { get; private set; }

    /// <summary>The quota of the people of the group; null where none is set.</summary>
    public Money? Quota { get; private set; }

    /// <summary>The amounts of the deals won.</summary>
    public Money WonAmount => new(wonMinor, currency);

    /// <summary>The amounts of the deals lost.</summary>
    public Money LostAmount => new(lostMinor, currency);

    /// <summary>The amounts, as they are now, of the deals created.</summary>
    public Money CreatedAmount => new(createdMinor, currency);

    /// <summary>The amounts of the open deals due.</summary>
    public Money OpenAmount => new(openMinor, currency);

    /// <summary>Closed won + open deals due × conversion.</summary>
    public Money Weighted => new(weightedMinor, currency);

    /// <summary>The amounts at the period's start of deals due in it then and later now.</summary>
    public Money SlippedAmount => new(slippedMinor, currency);

    /// <summary>Won ÷ (won + lost), by count, 0..1.</summary>
    public double? WinRate => Ratio(Won, Won + Lost);

    /// <summary>Won amount ÷ (won + lost amount), 0..1.</summary>
    public double? WinRateByAmount => Ratio(wonMinor, (double)wonMinor + lostMinor);

    /// <summary>The mean amount of deals won that have one, rounded to the minor unit, halves to even.</summary>
    public Money? AverageWon => Rounded(AverageWonMinor);

    /// <summary>The mean days from creation to close of deals won; negative ones do not count.</summary>
    public double? CycleDays => Ratio(cycleDays, cycles);

    /// <summary>The amounts of deals won that have one, in minor units; empty where no measure needs them.</summary>
    public IReadOnlyCollection<double> Sizes => sizes ?? [];

    /// <summary>The days from creation to close of deals won, negative ones left out; empty where no measure needs them.</summary>
    public IReadOnlyCollection<double> CycleLengths => cycleLengths ?? [];

    /// <summary>The median amount of deals won that have one, rounded likewise.</summary>
    public Money? MedianWon => Rounded(Percentiles.Of(sizes ?? [])?.Median);

    /// <summary>The median days from creation to close of deals won; negative ones do not count.</summary>
    public double? MedianCycleDays => Percentiles.Of(cycleLengths ?? [])?.Median;

    /// <summary>The mean discount of deals won that have one entered, 0..1.</summary>
    public double? Discount => Ratio(discounts, discounted);

    /// <summary>The mean days since the last activity, or creation where there was none, of open deals due.</summary>
    public double? SilentDays => Ratio(silentDays, silences);

    /// <summary>The mean days of the stays in stages.</summary>
    public double? StayDays => stays?.Average();

    /// <summary>The median of them; of an even number the mean of the two in the middle.</summary>
    public double? MedianStayDays
    {
        get
        {
            stays?.Sort();
            return stays is null ? null : (stays[(stays.Count - 1) / 2] + stays[stays.Count / 2]) / 2.0;
        }
    }

    /// <summary>Open pipeline due in the days that have a quota ÷ quota, a multiple; null without a quota.</summary>
    public double? Coverage => Quota is { } quota ? new Money(openMinor - openBesideQuota, currency).Over(quota) : null;

    /// <summary>Won in the days that have a quota ÷ quota, a share that may exceed 1; null without a quota.</summary>
    public double? Attainment => Quota is { } quota ? new Money(wonMinor - wonBesideQuota, currency).Over(quota) : null;

    /// <summary>
    /// Sales velocity, money a day: open deals due × win rate × average won amount ÷ average cycle. Null where one of
    /// the three rates is not known or the cycle is 0.
    /// </summary>
    public Money? Velocity => Rounded(Open * WinRate * AverageWonMinor / (CycleDays is > 0 and var days ? days : null));

    private double? AverageWonMinor => Ratio(wonMinor, sizedWon);

    /// <summary>Adds a deal closed in the period.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="keepsValues">Whether its amount and cycle are kept by themselves, where it was won.</param>
    public void AddClosed(in ClosedDeal deal, bool keepsValues)
    {
        if (!deal.IsWon)
        {
            Lost++;
            lostMinor += deal.Minor;
            return;
        }

        Won++;
        wonMinor += deal.Minor;
        if (deal.HasAmount)
        {
            sizedWon++;
            Keep(ref sizes, deal.Minor, keepsValues);
        }

        if (deal.CycleDays is { } days)
        {
            cycleDays += days;
            cycles++;
            Keep(ref cycleLengths, days, keepsValues);
        }

        if (deal.Discount is { } discount)
        {
            discounts += discount;
            discounted++;
        }
    }

    private static void Keep(ref List<double>? values, double value, bool isKept)
    {
        if (isKept)
        {
            (values ??= []).Add(value);
        }
    }

    /// <summary>Tells of deals added that they are won, or open and due, in days of the period that have no quota.</summary>
    public void AddBesideQuota(Money amount, bool isWon)
    {
        wonBesideQuota += isWon ? amount.Minor : 0;
        openBesideQuota += isWon ? 0 : amount.Minor;
    }

    /// <summary>Adds a deal created in the period.</summary>
    public void AddCreated(Money amount)
    {
        Created++;
        createdMinor += amount.Minor;
    }

    /// <summary>Adds an open deal due in the period.</summary>
    public void AddOpen(Money amount)
    {
        Open++;
        openMinor += amount.Minor;
    }

    /// <summary>Adds an amount × its probability, or a won amount.</summary>
    public void AddWeighted(Money amount) => weightedMinor += amount.Minor;

    /// <summary>Adds the amount of a deal that slipped out of the period.</summary>
    public void AddSlipped(Money amount) => slippedMinor += amount.Minor;

    /// <summary>Adds one push.</summary>
    public void AddPush() => Pushes++;

    /// <summary>Adds activities of a deal.</summary>
    public void AddActivities(int count) => Activities += count;

    /// <summary>Adds the days since the last activity of one deal.</summary>
    public void AddSilence(int days)
    {
        silentDays += days;
        silences++;
    }

    /// <summary>Adds the days of one stay in a stage.</summary>
    public void AddStay(int days) => (stays ??= []).Add(days);

    /// <summary>Adds a quota.</summary>
    public void AddQuota(Money amount) => Quota = Quota is { } sum ? sum + amount : amount;

    private Money? Rounded(double? minor) =>
        minor is { } value ? new Money((long)Math.Round(value, MidpointRounding.ToEven), currency) : null;

    private static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;
}
