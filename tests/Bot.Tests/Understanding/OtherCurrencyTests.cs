using RevBot.Bot.Conversation;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>An amount in another currency than the company's is another amount, in a question and in what follows it.</summary>
public sealed class OtherCurrencyTests
{
    [Theory]
    [InlineData("deals over €50k")]
    [InlineData("pipeline of deals under 100k eur")]
    [InlineData("deals over 50k yen")]
    [InlineData("deals over 50k francs")]
    [InlineData("deals over 50k swiss francs")]
    [InlineData("deals over 50k kroner")]
    [InlineData("deals over 50k canadian dollars")]
    public void Amount_InAnotherCurrency_AsksForTheCompanysOwn(string text)
    {
        var plan = Asking.Ask(text);

        Assert.Empty(plan.Calls);
        Assert.Contains("USD", plan.Clarification!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("and those over €50k?")]
    [InlineData("only those above 50k euros")]
    public void FollowUp_InAnotherCurrency_AsksForTheCompanysOwn(string text)
    {
        var talk = Asking.After(Asking.Ask("deals over $20k"), ConversationState.Empty);

        var plan = Asking.Ask(text, talk: talk);
        Assert.True(plan.Clarification is not null, plan.ToString());
        Assert.Contains("USD", plan.Clarification.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deals over $50k")]
    [InlineData("deals over 50k usd")]
    [InlineData("deals over 50k us dollars")]
    [InlineData("deals over 50k")]
    public void Amount_InTheCompanysCurrency_IsCompared(string text) => Assert.NotEmpty(Asking.Ask(text).Calls);
}
