using NodaTime;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// How often a deal that is won in the week of its stated close date is won on that very day, by how far ahead the date was
/// when it was read: a seller who has the signature arranged knows the day.
/// </summary>
/// <param name="Shares">
/// The share of such wins that fall on the stated day, 0..1: where the week ends at most two weeks ahead, at most six, and
/// beyond.
/// </param>
internal sealed record StatedDays(double[] Shares)
{
    /// <summary>Drawn to none as strongly as ten wins draw.</summary>
    private const double Prior = 10;
    private static readonly double[] Limits = [2, 6];

    /// <summary>Nothing known: no day stands out.</summary>
    public static StatedDays None { get; } = new(new double[Limits.Length + 1]);

    /// <summary>Whether there are as many shares as there are distances.</summary>
    internal bool IsComplete => Shares.Length == Limits.Length + 1;

    /// <summary>Counts.</summary>
    /// <param name="cases">Those that the hazards are fitted to; without any, every share is 0.</param>
    public static StatedDays Count(IReadOnlyList<TimingCases.TimingCase> cases)
    {
        var (wins, exact) = (new double[Limits.Length + 1], new double[Limits.Length + 1]);
        foreach (var found in cases.Where(IsWonAsStated))
        {
            var place = PlaceOf(found.Window.Ahead);
            wins[place] += found.Weight;
            exact[place] += found.IsOnStatedDay ? found.Weight : 0;
        }

        return new([.. wins.Select((won, place) => exact[place] / (won + Prior))]);
    }

    /// <summary>The share of a window's wins that fall on the stated day, which lies in the window.</summary>
    public double ShareOf(in TimingWindow window) => Shares[PlaceOf(window.Ahead)];

    /// <summary>The close date of a snapshot as a day; null for none.</summary>
    /// <param name="today">The day of the snapshot.</param>
    /// <param name="weeksToClose">As in the snapshot.</param>
    public static LocalDate? DayOf(LocalDate today, double weeksToClose) =>
        double.IsNaN(weeksToClose)
            ? null
            : today.PlusDays((int)Math.Round(weeksToClose * 7, MidpointRounding.AwayFromZero));

    private static bool IsWonAsStated(TimingCases.TimingCase found) =>
        found.Fate == WeekFate.Won && WindowTerms.IsStated(WindowTerms.PlaceOf(found.Window, found.Deal.WeeksToClose));

    private static int PlaceOf(double ahead)
    {
        var place = Array.FindIndex(Limits, limit => ahead <= limit);
        return place < 0 ? Limits.Length : place;
    }
}
