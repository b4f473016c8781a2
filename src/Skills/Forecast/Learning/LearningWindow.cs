using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>Which past quarters the forecast learns from.</summary>
internal static class LearningWindow
{
    /// <summary>How many quarters a record looks back; a fit does as far as the team has set.</summary>
    public const int Quarters = 8;

    /// <summary>The newest quarter that is over at the close of a view's day.</summary>
    public static Period NewestClosed(ScopedBook view)
    {
        var current = view.Company.Calendar.QuarterOf(view.DataDay);
        return current.End <= view.DataDay ? current : view.Company.Calendar.Shift(current, -1);
    }

    /// <summary>Measures the samples of the newest closed quarters side by side; each is then at hand.</summary>
    public static void Prepare(ScopedBook view, int most)
    {
        var newest = NewestClosed(view);
        Parallel.For(0, most, back => view.NormAt<QuarterSample>(view.Company.Calendar.Shift(newest, -back).End));
    }

    /// <summary>
    /// The closed quarters with a sample that tells something, newest first: they began with open deals, brought wins and
    /// lie wholly in the record.
    /// </summary>
    /// <param name="view">The view; its newest closed quarter is the first.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<QuarterSample> Samples(ScopedBook view, int most)
    {
        var newest = NewestClosed(view);
        var samples = new List<QuarterSample>();
        for (var back = 0; back < most; back++)
        {
            var sample = view.NormAt<QuarterSample>(view.Company.Calendar.Shift(newest, -back).End);
            if (sample.OpenOnEve == 0 || sample.Wins == 0 || !sample.IsWhole)
            {
                break;
            }

            samples.Add(sample);
        }

        return samples;
    }
}
