using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.Agora;

/// <summary>
/// A company's laws, drawn once. None of its numbers were set by looking at what a forecast makes of them; they are round
/// numbers that give sales cycles of weeks for small customers and of two to three quarters for large ones.
/// </summary>
internal sealed class Firm
{
    public const int Segments = 3;

    /// <summary>Wins for each lead, for sizing the leads; sellers' time for each lead, for sizing the sellers' hours.</summary>
    private const double WinsByLead = 0.42;
    private const double HoursByLead = 12;
    private const int Launching = 6;

    private readonly OrganisationSize size;
    private readonly Timeline timeline;
    private readonly Destiny destiny;
    private readonly int turn;
    private readonly int entry;
    private readonly int shock;
    private readonly int launch;
    private readonly double launchBoost;
    private readonly double growth;
    private readonly double[] seasons;
    private readonly double load;

    public Firm(OrganisationSize size, Destiny destiny, Timeline timeline, ulong seed, int number)
    {
        (this.size, this.destiny, this.timeline) = (size, destiny, timeline);
        Path = [seed, 4099, (ulong)size.Wins, (ulong)destiny, (ulong)number];
        var dice = Dice(1);
        growth = 0.012 + (0.015 * dice.Normal());
        seasons = [.. Enumerable.Range(0, 4).Select(_ => Math.Exp(0.08 * dice.Normal()))];
        launch = 10 + dice.Below(35);
        launchBoost = 0.4 + (0.8 * dice.Share());
        load = 0.85 + (0.35 * dice.Share());
        Medians = [Around(dice, 6_000), Around(dice, 28_000), Around(dice, 130_000)];
        Views = [0.55 + (0.2 * dice.Normal()), 0.45 + (0.2 * dice.Normal()), 0.30 + (0.2 * dice.Normal())];
        Talks = [Around(dice, 3), Around(dice, 4), Around(dice, 5)];
        Subscriptions = 0.25 + (0.25 * dice.Share());
        Push = 1 + (1.5 * dice.Share());
        (turn, entry, shock) = (3 + dice.Below(7), 5 + dice.Below(7), timeline.History - 2 + dice.Below(6));
        Kind = dice.Below(4);
        Contested = dice.Below(Usual.Regions);
        Sellers =
        [
            .. Enumerable
                .Range(0, size.Sellers)
                .Select(of => new Salesperson(
                    of,
                    of % Usual.Regions,
                    0.25 * dice.Normal(),
                    0.15 + (0.3 * dice.Normal()),
                    0.3 + (0.5 * dice.Share())
                )),
        ];
    }

    public IReadOnlyList<Salesperson> Sellers { get; }

    /// <summary>Median amount by segment.</summary>
    public double[] Medians { get; }

    /// <summary>What a member of a buying committee makes of the offer, in log odds; by segment.</summary>
    public double[] Views { get; }

    /// <summary>Hours that it takes to bring one of them to an opinion; by segment.</summary>
    public double[] Talks { get; }

    /// <summary>The share of wins that is to be renewed after a year.</summary>
    public double Subscriptions { get; }

    /// <summary>How much more is signed in a quarter's last weeks.</summary>
    public double Push { get; }

    public Timeline Timeline => timeline;

    /// <summary>Hours of a seller in a usual week.</summary>
    public double Hours => LeadsOfAWeek * HoursByLead / load / size.Sellers;

    private ulong[] Path { get; }

    private int Kind { get; }

    private int Contested { get; }

    private double LeadsOfAWeek => size.Wins / WinsByLead / Usual.Weeks;

    public Dice Dice(params ReadOnlySpan<ulong> purpose) => new([.. Path, .. purpose]);

    /// <summary>How a quarter is, by the destiny; quarters count from the first recorded one.</summary>
    public Times TimesIn(int quarter) =>
        destiny switch
        {
            Destiny.Drifting => Times.Usual with
            {
                LargeFit = -0.10 * Math.Clamp(quarter - turn, 0, 10),
                ContestedFit = -0.25 * Math.Clamp(quarter - entry, 0, 3),
            },
            Destiny.Broken when quarter >= shock => Kind switch
            {
                0 => Times.Usual with { Hours = 0.65 },
                1 => Times.Usual with { Leads = 0.65 },
                2 => Times.Usual with { Fit = -0.6 },
                _ => Times.Usual with { Price = 1.35, Fit = -0.35 },
            },
            _ => Times.Usual,
        };

    /// <summary>Leads expected in a week, apart from the market's mood.</summary>
    public double Leads(int week)
    {
        var quarter = Timeline.QuarterOf(week);
        var since = Modulo(week - launch, 52);
        var boost = since < Launching ? 1 + (launchBoost * (1 - (since / (double)Launching))) : 1;
        return LeadsOfAWeek
            * boost
            * seasons[timeline.QuarterOfYear(quarter)]
            * TimesIn(quarter).Leads
            * Math.Pow(1 + growth, quarter - timeline.History);
    }

    /// <summary>What a committee's members think of the offer in a quarter, in log odds.</summary>
    public double View(Pursuit deal, in Times times) =>
        Views[deal.Segment]
        + deal.Quality
        + Sellers[deal.Seller].Skill
        + times.Fit
        + (deal.Segment == Segments - 1 ? times.LargeFit : 0)
        + (Sellers[deal.Seller].Region == Contested ? times.ContestedFit : 0);

    public static int Modulo(int value, int of) => ((value % of) + of) % of;

    private static double Around(Dice dice, double value) => value * Math.Exp(0.2 * dice.Normal());
}
