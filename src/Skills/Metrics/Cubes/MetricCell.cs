using RevBot.Data.Finance;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>The sums of one group, from which its measures are computed. Amounts in minor units of the reporting currency.</summary>
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
    private long silentDays;
    private long silences;

    public long Won { get; private set; }

    public long Lost { get; private set; }

    public long Created { get; private set; }

    public long Open { get; private set; }

    public long Pushes { get; private set; }

    public long Activities { get; private set; }

    /// <summary>Null where there is none.</summary>
    public Money? Quota { get; private set; }

    public Money WonAmount => new(wonMinor, currency);

    public Money LostAmount => new(lostMinor, currency);

    public Money CreatedAmount => new(createdMinor, currency);

    public Money OpenAmount => new(openMinor, currency);

    /// <summary>Closed won + open deals due × conversion.</summary>
    public Money Weighted => new(weightedMinor, currency);

    public Money SlippedAmount => new(slippedMinor, currency);

    public double? WinRate => Ratio(Won, Won + Lost);

    public double? WinRateByAmount => Ratio(wonMinor, (double)wonMinor + lostMinor);

    public double? AverageWonMinor => Ratio(wonMinor, sizedWon);

    public double? CycleDays => Ratio(cycleDays, cycles);

    public double? Discount => Ratio(discounts, discounted);

    public double? SilentDays => Ratio(silentDays, silences);

    public double? Coverage => Quota is { } quota ? OpenAmount.Over(quota) : null;

    public double? Attainment => Quota is { } quota ? WonAmount.Over(quota) : null;

    /// <summary>Minor units a day.</summary>
    public double? VelocityMinor => Open * WinRate * AverageWonMinor / (CycleDays is > 0 and var days ? days : null);

    public void AddClosed(in ClosedDeal deal)
    {
        if (!deal.IsWon)
        {
            Lost++;
            lostMinor += deal.Minor;
            return;
        }

        Won++;
        wonMinor += deal.Minor;
        sizedWon += deal.HasAmount ? 1 : 0;
        if (deal.CycleDays is { } days)
        {
            cycleDays += days;
            cycles++;
        }

        if (deal.Discount is { } discount)
        {
            discounts += discount;
            discounted++;
        }
    }

    public void AddCreated(Money amount)
    {
        Created++;
        createdMinor += amount.Minor;
    }

    public void AddOpen(Money amount)
    {
        Open++;
        openMinor += amount.Minor;
    }

    public void AddWeighted(Money amount) => weightedMinor += amount.Minor;

    public void AddSlipped(Money amount) => slippedMinor += amount.Minor;

    public void AddPush() => Pushes++;

    public void AddActivities(int count) => Activities += count;

    public void AddSilence(int days)
    {
        silentDays += days;
        silences++;
    }

    public void AddQuota(Money amount) => Quota = Quota is { } sum ? sum + amount : amount;

    public Money Money(double minor) => new((long)Math.Round(minor, MidpointRounding.ToEven), currency);

    private static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;
}
