using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.Agora;

/// <summary>
/// The state of a company's market, and what happens to it in a week. Sellers have only so many hours: they give them to the
/// deal that looks best, at a quarter's end to those nearest to signing, and what nobody works on goes cold. A worked deal's
/// committee makes up its mind member by member; what is agreed is signed when the buyer has a budget, and most of all at the
/// seller's quarter end. A copy lives on by itself, so what comes can be drawn many times from one state.
/// </summary>
internal sealed class Market
{
    private const int EndWeeks = 3;
    private const double MostOnOne = 4;
    private readonly Firm firm;
    private readonly List<Pursuit>[] desks;
    private readonly List<Renewal> renewals;
    private double mood;
    private int created;

    public Market(Firm firm)
    {
        (this.firm, renewals) = (firm, []);
        desks = [.. firm.Sellers.Select(_ => new List<Pursuit>())];
    }

    private Market(Market other)
    {
        (firm, mood, created, Week, Won) = (other.firm, other.mood, other.created, other.Week, other.Won);
        desks = [.. other.desks.Select(desk => desk.ConvertAll(deal => deal.Copy()))];
        renewals = [.. other.renewals];
    }

    /// <summary>The week that comes next.</summary>
    public int Week { get; set; }

    /// <summary>Won in the running quarter, in dollars.</summary>
    public double Won { get; private set; }

    public Market Copy() => new(this);

    /// <summary>Lives a week.</summary>
    /// <returns>The deals that were created, and those that were won or lost.</returns>
    public (IReadOnlyList<Pursuit> Created, IReadOnlyList<Pursuit> Closed) Live(Dice dice)
    {
        var times = firm.TimesIn(Timeline.QuarterOf(Week));
        Won = Timeline.WeekOfQuarter(Week) == 0 ? 0 : Won;
        mood = (0.93 * mood) + (0.04 * dice.Normal());
        foreach (var desk in desks)
        {
            Work(desk, times, dice);
        }

        var closed = new List<Pursuit>();
        foreach (var desk in desks)
        {
            desk.ForEach(deal => Settle(deal, dice));
            closed.AddRange(desk.Where(deal => deal.Fate != Fate.Open));
            desk.RemoveAll(deal => deal.Fate != Fate.Open);
        }

        closed.ForEach(deal => Close(deal, dice));
        var fresh = Create(times, dice);
        Week++;
        return (fresh, closed);
    }

    /// <summary>A seller's week: the best first, until the hours are gone.</summary>
    private void Work(List<Pursuit> desk, in Times times, Dice dice)
    {
        var isEnd = Timeline.WeekOfQuarter(Week) >= Usual.Weeks - EndWeeks;
        var hours = firm.Hours * times.Hours;
        desk.Sort(
            (one, other) =>
                Rank(other, isEnd).CompareTo(Rank(one, isEnd)) is not 0 and var order
                    ? order
                    : one.Number.CompareTo(other.Number)
        );
        foreach (var deal in desk)
        {
            var given = Math.Min(hours, deal.IsAgreed ? 1 : MostOnOne);
            hours -= given;
            deal.Looked = (Week, given);
            deal.Idle = given > 0 ? 0 : deal.Idle + 1;
            Talk(deal, given, times, dice);
        }
    }

    private static double Rank(Pursuit deal, bool isEnd) =>
        isEnd ? deal.Decided : Math.Log(deal.Dollars) + deal.Decided - (0.1 * deal.Idle);

    private void Talk(Pursuit deal, double hours, in Times times, Dice dice)
    {
        deal.Talked += hours;
        for (var need = firm.Talks[deal.Segment]; deal.Talked >= need && !deal.IsAgreed; deal.Talked -= need)
        {
            var view = firm.View(deal, times) + (deal.Due is null ? 0 : 1.5);
            var isFor = dice.Happens(1 / (1 + Math.Exp(-view)));
            deal.For += isFor ? 1 : 0;
            deal.Against += isFor ? 0 : 1;
        }
    }

    /// <summary>What the buyers do on their side.</summary>
    private void Settle(Pursuit deal, Dice dice)
    {
        var isCold = deal.Idle > 8 && dice.Happens(0.1);
        if (deal.IsRefused || isCold)
        {
            deal.Fate = Fate.Lost;
        }
        else if (deal.IsAgreed)
        {
            deal.Fate =
                dice.Happens(Signing(deal)) ? Fate.Won
                : dice.Happens(0.02) ? Fate.Lost
                : Fate.Open;
        }
        else if (deal.For > 0 && dice.Happens(0.01))
        {
            // Somebody leaves the buyer; the successor has no opinion yet.
            deal.For--;
        }
    }

    /// <summary>The chance that an agreed deal is signed in the week.</summary>
    private double Signing(Pursuit deal)
    {
        if (deal.Due is { } due)
        {
            return Week < due - 1 ? 0 : 0.5;
        }

        var left = Usual.Weeks - Timeline.WeekOfQuarter(Week);
        var end = left <= EndWeeks ? 1 + ((firm.Push - 1) * (EndWeeks + 1 - left)) : 1;
        var ofYear = Firm.Modulo(Week - deal.BudgetWeek, 52);
        var budget =
            ofYear < 4 ? 0.6
            : ofYear < 46 ? 1
            : deal.Spends ? 1.8
            : 0.15;
        return Math.Min(0.9, 0.18 * end * budget);
    }

    private void Close(Pursuit deal, Dice dice)
    {
        deal.ClosedWeek = Week;
        if (deal.Fate != Fate.Won)
        {
            return;
        }

        // Who signs in a quarter's last weeks gets a discount.
        var isEnd = Timeline.WeekOfQuarter(Week) >= Usual.Weeks - EndWeeks;
        deal.Paid = Math.Max(100, (long)(deal.Dollars * (isEnd ? 1 - (0.15 * dice.Share()) : 1) / 10) * 10);
        Won += deal.Paid;
        if (deal.Due is not null || dice.Happens(firm.Subscriptions))
        {
            renewals.Add(new(Week + 52, deal));
        }
    }

    private List<Pursuit> Create(in Times times, Dice dice)
    {
        var fresh = new List<Pursuit>();
        foreach (var renewal in renewals.Where(renewal => renewal.Due - 10 == Week))
        {
            fresh.Add(Renew(renewal, dice));
        }

        renewals.RemoveAll(renewal => renewal.Due - 10 <= Week);
        for (var left = dice.Poisson(firm.Leads(Week) * Math.Exp(mood)); left > 0; left--)
        {
            fresh.Add(Found(times, dice));
        }

        fresh.ForEach(deal => desks[deal.Seller].Add(deal));
        return fresh;
    }

    private Pursuit Renew(Renewal renewal, Dice dice) =>
        new()
        {
            Number = ++created,
            CreatedWeek = Week,
            Segment = renewal.Before.Segment,
            Product = renewal.Before.Product,
            Seller = renewal.Before.Seller,
            Quality = renewal.Before.Quality,
            Dollars = renewal.Before.Paid * Math.Exp(0.02 + (0.12 * dice.Normal())),
            Members = 1,
            BudgetWeek = renewal.Before.BudgetWeek,
            Spends = renewal.Before.Spends,
            Due = renewal.Due,
        };

    private Pursuit Found(in Times times, Dice dice)
    {
        var segment = dice.Pick([0.55, 0.30, 0.15]);
        return new()
        {
            Number = ++created,
            CreatedWeek = Week,
            Segment = segment,
            Product = dice.Below(Usual.Products),
            Seller = dice.Below(desks.Length),
            Quality = 0.9 * dice.Normal(),
            Dollars = firm.Medians[segment] * times.Price * Math.Exp(0.6 * dice.Normal()),
            Members = 1 + (2 * segment) + dice.Poisson(segment),
            BudgetWeek = dice.Happens(0.55) ? 0 : dice.Below(52),
            Spends = dice.Happens(0.5),
        };
    }

    private readonly record struct Renewal(int Due, Pursuit Before);
}
