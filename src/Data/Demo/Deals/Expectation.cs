namespace RevBot.Data.Demo.Deals;

/// <summary>
/// The close date that the seller has entered: hopeful at first, pushed when it passes, known near the end.
/// </summary>
/// <param name="timeline">The quarters.</param>
/// <param name="plan">What the deal is.</param>
/// <param name="closes">The day of its end, days since 1970.</param>
/// <param name="chance">The deal's stream for its life.</param>
internal sealed class Expectation(Timeline timeline, DealPlan plan, int closes, SeededRandom chance)
{
    private static readonly int[] Pushes = [14, 21, 30, 30, 45, 60];

    /// <summary>How long before the end of a deal to be won the seller knows the day.</summary>
    private readonly int knownBefore = chance.Whole(4, 24);

    /// <summary>The date entered at creation.</summary>
    public int First()
    {
        var guess = plan.Segment.Cycle * chance.LogNormal(0.95, 0.3);
        var hunch = plan.Won ? 0.5 : 0.15;
        return Neat(plan.Created + 7 + (int)(((1 - hunch) * guess) + (hunch * (closes - plan.Created))));
    }

    /// <summary>The date that stands at the end of a day, given the one at its start.</summary>
    /// <param name="day">Today, days since 1970.</param>
    /// <param name="stated">The close date stated so far.</param>
    public int On(int day, int stated)
    {
        var left = closes - day;
        var roll = chance.Uniform();
        if (plan.Won && left <= knownBefore)
        {
            return stated != closes && roll < 0.4 ? closes : stated;
        }

        if (day >= stated)
        {
            return roll < 0.12 ? Later(day) : stated;
        }

        // Dates of deals to be lost slip before they are lost.
        var slipping = !plan.Won && left < 0.4 * (closes - plan.Created);
        return roll < (slipping ? 0.02 : 0.002) ? Later(stated)
            : roll > 0.998 && stated - day > 30 ? Neat(stated - chance.Whole(7, 25))
            : stated;
    }

    /// <summary>A later date than the one given.</summary>
    public int Later(int day) => Math.Max(Neat(day + chance.Pick(Pushes)), day + 5);

    /// <summary>People enter ends of months and of quarters.</summary>
    private int Neat(int day)
    {
        var kind = chance.Uniform();
        var quarter = timeline.QuarterOf(day);
        if (kind < 0.3 && quarter is >= 0 and <= Timeline.Current + 1 && timeline.EndOf(quarter) - day is >= 0 and < 30)
        {
            return Timeline.BusinessDayBefore(timeline.EndOf(quarter));
        }

        if (kind < 0.6)
        {
            var date = Timeline.DateOf(day);
            return Timeline.BusinessDayBefore(day - date.Day + date.Calendar.GetDaysInMonth(date.Year, date.Month));
        }

        return Timeline.BusinessDayAfter(day);
    }
}
