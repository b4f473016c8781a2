using RevBot.Skills.Findings;

namespace RevBot.Skills.Subscriptions;

/// <summary>What is stated of what comes by itself: what was done, when the next one comes, whether there is a way to send it.</summary>
internal static class ManageSubscriptionFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List() =>
        new FindingList()
            .Add(FindingKind.Level, "done", 1)
            .Add(FindingKind.Date, "next", 0.8)
            .Add(FindingKind.Caution, "nowhere")
            .Findings;
}
