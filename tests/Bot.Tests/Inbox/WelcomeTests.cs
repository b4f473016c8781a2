using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>The welcome promises only what is answered: each of its questions goes through the real router for its role.</summary>
public sealed class WelcomeTests
{
    [Theory]
    [InlineData("lena.hoffmann@farhaven.example")]
    [InlineData("claire.fontaine@farhaven.example")]
    [InlineData("henrik.lindqvist@farhaven.example")]
    [InlineData("margaret.osei@farhaven.example")]
    [InlineData("noor.haddad@farhaven.example")]
    public async Task Questions_OfTheWelcome_AreAnsweredForThePersonsRole(string email)
    {
        using var desk = new TurnDesk(router: RealRouter.Router);
        var welcome = await desk.CardAsync(Incoming.Of(new TurnContent.MemberAdded(), email: email));
        Assert.Equal(3, welcome.Buttons.Count);

        foreach (var button in welcome.Buttons)
        {
            var answer = await desk.CardAsync(
                Incoming.Of(new TurnContent.ButtonPress(button, null), button.Title, email: email)
            );
            Assert.True(answer.AnswerId is not null, $"{button.Value}: {answer.Paragraphs[0]}");
        }
    }

    [Fact]
    public async Task Help_InOneWord_TellsWhatCanBeAsked()
    {
        using var desk = new TurnDesk(router: RealRouter.Router);

        Assert.NotNull((await desk.CardAsync(Incoming.Said("help"))).AnswerId);
        Assert.NotNull((await desk.CardAsync(Incoming.Said(" ", "2"))).AnswerId);
    }
}
