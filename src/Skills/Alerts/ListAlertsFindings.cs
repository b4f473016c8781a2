using RevBot.Skills.Findings;

namespace RevBot.Skills.Alerts;

/// <summary>What a list of alerts states: how many there are, and the first of them.</summary>
internal static class ListAlertsFindings
{
    private static readonly string[] Said = ["first", "second", "third"];

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ListAlertsResult result)
    {
        var findings = new FindingList().Add(FindingKind.Level, "count", 1);
        foreach (var (place, id) in Said.Take(result.Alerts.Count).Index())
        {
            findings.Add(FindingKind.Change, id, 0.9 - (place / 10.0));
        }

        return findings.Findings;
    }
}
