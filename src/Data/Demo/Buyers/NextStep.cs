using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Deals;

namespace RevBot.Data.Demo.Buyers;

/// <summary>What an open deal waits for: missing in some, overdue in others.</summary>
internal static class NextStep
{
    /// <summary>The step and its day as yyyymmdd; both null when closed, deleted or not entered.</summary>
    public static (string? Step, int? On) Draw(World world, Course course, SeededRandom chance)
    {
        var (entered, dated) = (chance.Happens(0.84), chance.Happens(0.92));
        var day = Timeline.BusinessDayAfter(world.Timeline.Today + chance.Whole(-9, 21));
        if (course.Closed || course.DeletedAt is not null || course.Last.Stage > Stages.Open || !entered)
        {
            return (null, null);
        }

        var step = chance.Pick(world.Words.NextSteps[course.Last.Stage - 1]);
        // A step cannot have been due before the deal was there.
        var due = Math.Max(day, Timeline.DayAt(course.Versions[0].From));
        return (step, dated ? Timeline.Number(due) : null);
    }
}
