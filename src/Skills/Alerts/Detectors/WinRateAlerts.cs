using RevBot.Data.Geography;
using RevBot.Skills.Facts;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Alerts.Detectors;

/// <summary>
/// Countries and segments whose win rate of the last 91 days is at least ten points below that of the year before, by more
/// than chance: the z test of two shares, at one false alarm in a hundred over all groups looked at (Bonferroni).
/// </summary>
internal static class WinRateAlerts
{
    private const int RecentDays = 91;
    private const int YearDays = 364;
    private const double LeastFall = 0.1;
    private const double FalseAlarms = 0.01;

    public static IEnumerable<Alert> Find(AlertView view)
    {
        var recent = view.Book.DataDay.PlusDays(-RecentDays + 1);
        var year = recent.PlusDays(-YearDays);
        var groups = new SortedDictionary<string, (string Name, Tally Tally)>(StringComparer.Ordinal);
        foreach (var deal in view.Deals)
        {
            var now = deal.Now;
            if (now.IsOpen || now.CloseOn is not { } closed || closed < year || closed > view.Book.DataDay)
            {
                continue;
            }

            foreach (var (key, name) in GroupsOf(deal))
            {
                groups[key] = (name, groups.GetValueOrDefault(key).Tally.Add(closed >= recent, now.IsWon));
            }
        }

        var spoken = groups.Where(group => group.Value.Tally.IsSpoken).ToArray();
        return spoken
            .Select(group => Judge(view, (group.Key, group.Value.Name), group.Value.Tally, spoken.Length))
            .OfType<Alert>();
    }

    // A country and a segment of one name are two groups.
    private static List<(string Key, string Name)> GroupsOf(Data.Book.Deals.Deal deal)
    {
        var groups = new List<(string Key, string Name)>();
        foreach (ref readonly var country in deal.Countries)
        {
            groups.Add(($"country {country.Country}", Countries.NameOf(country.Country)));
        }

        if (deal.Segment is { } segment)
        {
            groups.Add(($"segment {segment}", segment));
        }

        return groups;
    }

    private static Alert? Judge(AlertView view, (string Key, string Name) group, Tally tally, int groups)
    {
        var change = TwoProportions.Of(tally.WonNow, tally.Now, tally.WonBefore, tally.Before);
        if (change is null || change.Difference > -LeastFall || change.PValue > FalseAlarms / groups)
        {
            return null;
        }

        var (now, before) = ((double)tally.WonNow / tally.Now, (double)tally.WonBefore / tally.Before);
        return new(
            AlertKind.WinRate,
            $"WinRate:{group.Key}:{view.Quarter.Id}",
            group.Name,
            FormattableString.Invariant(
                $"Win rate {AlertView.Say(FactValue.Share(now))} of {tally.Now:#,0} deals closed in the last {RecentDays} days, against {AlertView.Say(FactValue.Share(before))} of {tally.Before:#,0} in the year before."
            ),
            "Look at the reasons for the losses, and who they went to."
        );
    }

    private readonly record struct Tally(int WonNow, int Now, int WonBefore, int Before)
    {
        public bool IsSpoken => Now >= SampleSizes.Least && Before >= SampleSizes.Ample;

        public Tally Add(bool isRecent, bool isWon) =>
            isRecent
                ? this with
                {
                    Now = Now + 1,
                    WonNow = WonNow + (isWon ? 1 : 0),
                }
                : this with
                {
                    Before = Before + 1,
                    WonBefore = WonBefore + (isWon ? 1 : 0),
                };
    }
}
