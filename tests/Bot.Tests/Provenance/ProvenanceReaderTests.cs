using NodaTime;
using RevBot.Bot.Provenance.Feedback;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Provenance;

public sealed class ProvenanceReaderTests
{
    // A Sunday.
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly ProvenanceReader Reader = new(RevBotServices.PromptsFolder);
    private static readonly FeedbackReader Feedback = new(RevBotServices.PromptsFolder);

    [Theory]
    [InlineData("How?")]
    [InlineData("how so")]
    [InlineData("Show your work")]
    [InlineData("ok, show me your work please")]
    [InlineData("How did you get that?")]
    [InlineData("how did you get these numbers")]
    [InlineData("how did you come up with that number?")]
    [InlineData("Where does that number come from?")]
    [InlineData("where did you get this from")]
    [InlineData("where is that from?")]
    [InlineData("What is that based on?")]
    [InlineData("how do you know?")]
    [InlineData("prove it")]
    [InlineData("What’s the formula?")]
    [InlineData("Can you show me the calculation?")]
    public void Evidence_OfTheWholeAnswer_IsHeard(string text) =>
        Assert.Equal(new(null), Reader.ReadEvidenceQuestion(text));

    [Theory]
    [InlineData("how did you get the commit?", "the commit")]
    [InlineData("Where does the coverage come from?", "the coverage")]
    [InlineData("how is win rate calculated", "win rate")]
    [InlineData("how did you get $45.7M?", "$45.7m")]
    [InlineData("what goes into best case?", "best case")]
    [InlineData("which deals are counted in the closed won", "the closed won")]
    public void Evidence_OfAFigure_NamesIt(string text, string figure) =>
        Assert.Equal(new(figure), Reader.ReadEvidenceQuestion(text));

    [Theory]
    [InlineData("how is Lena doing?")]
    [InlineData("How are we doing?")]
    [InlineData("how do we get to quota?")]
    [InlineData("how did we do last quarter")]
    [InlineData("how many deals are at risk?")]
    [InlineData("how much pipeline do we have")]
    [InlineData("How can I win the Acme deal?")]
    [InlineData("how about EMEA?")]
    [InlineData("how does Q4 compare to Q3")]
    [InlineData("show me the pipeline")]
    [InlineData("show my deals")]
    [InlineData("show your best deals")]
    [InlineData("where do our leads come from this quarter")]
    [InlineData("which deals are in commit?")]
    [InlineData("what are the lead sources?")]
    [InlineData("why?")]
    [InlineData("prove that we will hit the number this quarter")]
    [InlineData("")]
    [InlineData("   ?!")]
    public void Evidence_InAQuestionAboutTheCompany_IsNotHeard(string text) =>
        Assert.Null(Reader.ReadEvidenceQuestion(text));

    [Theory]
    [InlineData("Why is this different from Monday?", "2026-11-16")]
    [InlineData("why has the number changed since I asked yesterday?", "2026-11-21")]
    [InlineData("why is that different than last week", "2026-11-15")]
    [InlineData("Why is the number not what you said on Friday?", "2026-11-20")]
    [InlineData("why has it changed since 3 days ago", "2026-11-19")]
    [InlineData("why did that change since 2026-11-02", "2026-11-02")]
    [InlineData("why is this different from sunday", "2026-11-15")]
    [InlineData("why is this different from before?", null)]
    [InlineData("Why is this different", null)]
    [InlineData("what changed since I last asked", null)]
    [InlineData("why did you say something different last time?", null)]
    public void Difference_IsHeardWithItsDay(string text, string? day) =>
        Assert.Equal(
            new(day is null ? null : RevBot.Data.Calendar.Dates.FromIso(day)),
            Reader.ReadDifferenceQuestion(text, Today)
        );

    [Theory]
    [InlineData("why did the forecast change since Monday?")]
    [InlineData("why has the pipeline changed since Monday")]
    [InlineData("what changed in the pipeline since Monday?")]
    [InlineData("why is EMEA different from APAC?")]
    [InlineData("why is our win rate different from last quarter")]
    [InlineData("why is this different from APAC")]
    [InlineData("what has changed since Monday")]
    public void Difference_InAQuestionAboutTheCompany_IsNotHeard(string text) =>
        Assert.Null(Reader.ReadDifferenceQuestion(text, Today));

    [Theory]
    [InlineData("thumbs up", "Up", null)]
    [InlineData("👍", "Up", null)]
    [InlineData("That's helpful!", "Up", null)]
    [InlineData("good answer, thanks", "Up", null)]
    [InlineData("thumbs down", "Down", null)]
    [InlineData("That's wrong, the amount is old", "Down", "the amount is old")]
    [InlineData("this is wrong because Acme closed yesterday", "Down", "acme closed yesterday")]
    [InlineData("👎 too slow", "Down", "too slow")]
    [InlineData("not helpful", "Down", null)]
    public void Feedback_IsHeardWithItsReason(string text, string thumb, string? reason)
    {
        var feedback = Feedback.Read(text);

        Assert.Equal((thumb, reason), (feedback?.Thumb.ToString(), feedback?.Reason));
    }

    [Theory]
    [InlineData("that's wrong, show me EMEA only")]
    [InlineData("that's wrong, I meant last quarter")]
    [InlineData("what went wrong with Acme?")]
    [InlineData("which numbers are wrong in the CRM")]
    [InlineData("is that right?")]
    [InlineData("good deals this quarter")]
    [InlineData("the number of deals")]
    public void Feedback_InAQuestion_IsNotHeard(string text) => Assert.Null(Feedback.Read(text));

    [Fact]
    public void LongAndOddMessages_AreReadInNoTime()
    {
        var odd = new[]
        {
            new string('(', 2000),
            string.Concat(Enumerable.Repeat("how did you get ", 125)),
            "\0\u202e how",
        };

        Assert.All(odd.Take(2), text => Assert.Null(Reader.ReadEvidenceQuestion(text)));
        Assert.All(odd, text => Assert.Null(Reader.ReadDifferenceQuestion(text, Today)));
        Assert.All(odd, text => Assert.Null(Feedback.Read(text)));
    }
}
