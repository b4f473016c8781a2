using RevBot.Skills.Findings;

namespace RevBot.Skills.Subscriptions;

/// <summary>What is stated of what comes by itself: what was done, when the next one comes, whether there is a way to send it.</summary>
internal static class ManageSubscriptionFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    /// <remarks>"Tell me when a deal slips" asks for no day: the next one answers "when" only where nothing was changed.</remarks>
    public static IReadOnlyList<Finding> List(SubscriptionAction action) =>
        new FindingList()
            .Add(FindingKind.Level, "done", 1)
            .Add(action == SubscriptionAction.List ? FindingKind.Date : FindingKind.Level, "next", 0.8)
            .Add(FindingKind.Caution, "nowhere")
            .Findings;
}
