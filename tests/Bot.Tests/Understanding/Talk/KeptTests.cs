using RevBot.Bot.Conversation;

namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>The line that says what a follow-up kept and changed.</summary>
public sealed class KeptTests
{
    [Theory]
    [InlineData("forecast for EMEA this quarter", "by rep", "As before: 2027-Q4, EMEA; now by owner.")]
    [InlineData("pipeline in Germany this quarter", "and next quarter?", "As before: Germany; now 2028-Q1.")]
    [InlineData("deals over 100k", "only EMEA", "As before: from $100K; now EMEA.")]
    public void AFollowUp_SaysWhatItKeptAndChanged(string first, string second, string kept)
    {
        var plan = Asking.Ask(first);
        Assert.Null(plan.Kept);
        Assert.Equal(kept, Asking.Ask(second, talk: ConversationState.Empty.WithAnswer(plan.Calls, Listed.None)).Kept);
    }
}
