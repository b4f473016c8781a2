using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Buyers;

/// <summary>What is learnt about a deal on its way.</summary>
internal sealed class Signals
{
    private readonly List<(long At, string Kind, string Source, string? Detail, double? Value)> found = [];
    private readonly DealPlan plan;
    private readonly Course course;
    private readonly SeededRandom chance;

    private Signals(DealPlan plan, Course course, SeededRandom chance)
    {
        (this.plan, this.course, this.chance) = (plan, course, chance);
        Competition();
        Discounts();
        Reviews();
        var good = Math.Clamp(0.4 + (0.14 * plan.Quality), 0.05, 0.8);
        Add(good, SignalKinds.EconomicBuyerEngaged, Within(0.3, 0.8), "call", null, null);
        Add(plan.Won ? 0.06 : 0.18, SignalKinds.BudgetPending, Within(0.4, 0.8), "seller", null, null);
        Add(plan.LosesChampion ? 1 : 0, SignalKinds.ChampionChanged, plan.ChampionDay, "network", null, null);
    }

    /// <summary>The day on which the competitor turns up; null without one.</summary>
    public int? CompetitorDay { get; private set; }

    /// <summary>All that is known by the deal's last day, in the order of time.</summary>
    public static (IReadOnlyList<SignalRow> Rows, int? CompetitorDay) Draw(
        DealPlan plan,
        Course course,
        SeededRandom chance
    )
    {
        var signals = new Signals(plan, course, chance);
        var rows = signals
            .found.OrderBy(signal => signal.At)
            .ThenBy(signal => signal.Kind, StringComparer.Ordinal)
            .Select(
                (signal, place) =>
                    new SignalRow
                    {
                        OpportunityId = 0,
                        Number = place + 1,
                        Kind = signal.Kind,
                        OccurredAt = signal.At,
                        RecordedAt = signal.At,
                        Source = signal.Source,
                        Detail = signal.Detail,
                        Value = signal.Value,
                    }
            );
        return ([.. rows], signals.CompetitorDay);
    }

    private void Competition()
    {
        if (plan.Competitor is null)
        {
            return;
        }

        var day = Within(0.1, 0.45);
        CompetitorDay = day;
        Add(0.8, SignalKinds.CompetitorNamed, day, "call", plan.Competitor, null);
        Add(plan.Won ? 0.25 : 0.5, SignalKinds.CompetitorPricing, day + 8, "email", plan.Competitor, null);
    }

    private void Discounts()
    {
        var asked = Math.Round(Math.Max(plan.Discount, 0.05) * 1.3, 2);
        Add(plan.Discount > 0 ? 0.6 : 0.08, SignalKinds.DiscountRequested, Within(0.4, 0.8), "email", null, asked);
    }

    private void Reviews()
    {
        var german = plan.Countries.Any(asked => string.Equals(asked.Country, "DE", StringComparison.Ordinal));
        var councils = german && plan.Segment != Segment.Small ? 0.22 : 0;
        Add(
            councils,
            SignalKinds.WorksCouncilConcern,
            Within(0.4, 0.8),
            "seller",
            "Works council asks for a hearing",
            null
        );
        var negotiated = course.Reached(Stages.Negotiation);
        var large = plan.Segment == Segment.Small ? 0.1 : 0.55;
        Add(large, SignalKinds.LegalReviewStarted, negotiated, "seller", null, null);
        Add(large * 0.7, SignalKinds.SecurityReviewStarted, negotiated + 1, "seller", null, null);
        var objected = plan.Won ? 0.1 : 0.35;
        Add(
            objected,
            SignalKinds.LegalObjection,
            negotiated + 6,
            "email",
            "Objections to the data processing agreement",
            null
        );
    }

    private int Within(double low, double high) =>
        plan.Created + (int)((course.Closes - plan.Created) * chance.Between(low, high));

    private void Add(double likely, string kind, int? on, string source, string? detail, double? value)
    {
        var happens = chance.Happens(likely);
        var second = chance.Whole(25_200, 64_799) * 1_000_000L;
        if (happens && on is { } day && course.Knows(day))
        {
            found.Add((Timeline.MicrosAt(day, 0) + second, kind, source, detail, value));
        }
    }
}
