using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Skills.Facts;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>
/// Sellers and teams whose activity of the two weeks up to the data's end fell to half or less of what their twelve
/// fortnights before let expect, by more than chance. What all others in view did less of, such as over Christmas, is expected.
/// </summary>
/// <remarks>
/// A one-sided t test of a new value against twelve, of square roots of counts, with a spread of at least 0.5: that of the
/// root of a Poisson count (M. S. Bartlett, "The square root transformation in analysis of variance", 1936). Chance passes it
/// once in 200 times for each who is looked at, which is once in about eight years for one seller.
/// </remarks>
internal static class ActivityAlerts
{
    private const int Fortnights = 12;
    private const int Days = 14;
    private const double LeastMean = 8;
    private const double MostLeft = 0.5;
    private const double FalseAlarms = 0.005;
    private const double LeastSpread = 0.5;

    public static IEnumerable<Alert> Find(AlertView view)
    {
        if (!view.Book.Coverage.Activities)
        {
            yield break;
        }

        var counts = Count(view);
        var all = new int[Fortnights + 1];
        foreach (var one in counts.Values)
        {
            AddTo(all, one);
        }

        foreach (var (name, key, own) in Looked(view, counts))
        {
            if (FactorOf(all, own) is { } factor && Judge(view, (name, key), own, factor) is { } alert)
            {
                yield return alert;
            }
        }
    }

    // How much of the usual the others did, at most all of it; null where there are none, and a holiday would look the same.
    private static double? FactorOf(int[] all, int[] own)
    {
        var usual = all[1..].Average() - own[1..].Average();
        return usual >= LeastMean ? Math.Min(1, (all[0] - own[0]) / usual) : null;
    }

    private static IEnumerable<(string Name, string Key, int[] Counts)> Looked(
        AlertView view,
        SortedDictionary<int, int[]> counts
    )
    {
        foreach (var rep in view.Book.People.Reps.Where(rep => WasThere(view, rep)).OrderBy(rep => rep.Id))
        {
            if (counts.TryGetValue(rep.Id, out var own))
            {
                yield return (rep.Name, FormattableString.Invariant($"s{rep.Id}"), own);
            }
        }

        foreach (var team in view.Book.People.Teams.OrderBy(team => team.Leader.Id))
        {
            var sum = new int[Fortnights + 1];
            foreach (var member in team.Members.Where(member => counts.ContainsKey(member.Id)))
            {
                AddTo(sum, counts[member.Id]);
            }

            yield return ($"team {team.Name}", FormattableString.Invariant($"t{team.Leader.Id}"), sum);
        }
    }

    // Who came or left meanwhile has no fortnights to compare.
    private static bool WasThere(AlertView view, Seller rep) =>
        rep.IsActive(view.Book.DataDay) && rep.IsActive(view.Book.DataDay.PlusDays(-Days * (Fortnights + 1)));

    // By fortnight, the last one first, of the deals that a person owns now.
    private static SortedDictionary<int, int[]> Count(AlertView view)
    {
        var counts = new SortedDictionary<int, int[]>();
        foreach (var deal in view.Deals)
        {
            if (deal.Now.Owner is not { } owner)
            {
                continue;
            }

            var log = deal.Activities;
            for (var index = log.Days - 1; index >= 0; index--)
            {
                var day = log[index];
                if (day.Day > view.Book.DataDay)
                {
                    continue;
                }

                var ago = Period.DaysBetween(day.Day, view.Book.DataDay) / Days;
                if (ago > Fortnights)
                {
                    break;
                }

                if (!counts.TryGetValue(owner.Id, out var own))
                {
                    counts[owner.Id] = own = new int[Fortnights + 1];
                }

                own[ago] += day.Outbound + day.Inbound + day.Meetings;
            }
        }

        return counts;
    }

    private static Alert? Judge(AlertView view, (string Name, string Key) who, int[] counts, double factor)
    {
        var mean = counts[1..].Average();
        var roots = counts[1..].Select(one => Math.Sqrt(one)).ToArray();
        var centre = roots.Average();
        var sample = Math.Sqrt(roots.Sum(root => (root - centre) * (root - centre)) / (Fortnights - 1));
        var spread = Math.Max(sample, LeastSpread) * Math.Sqrt(1 + (1.0 / Fortnights));
        var t = (Math.Sqrt(counts[0]) - (centre * Math.Sqrt(factor))) / spread;
        if (
            mean < LeastMean
            || counts[0] > mean * factor * MostLeft
            || t >= 0
            || StudentT.TwoSided(t, Fortnights - 1) / 2 > FalseAlarms
        )
        {
            return null;
        }

        return new(
            AlertKind.Activity,
            $"Activity:{who.Key}:{view.Quarter.Id}",
            who.Name,
            FormattableString.Invariant(
                $"{counts[0]:#,0} activities in the last {Days} days, against {AlertView.Say(FactValue.Plain(mean))} in the usual fortnight of the {Fortnights} before."
            ),
            "Ask what has changed before you ask for more calls."
        );
    }

    private static void AddTo(int[] sum, int[] one)
    {
        for (var place = 0; place < sum.Length; place++)
        {
            sum[place] += one[place];
        }
    }
}
