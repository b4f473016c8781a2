using RevBot.Bot.Cards;
using RevBot.Data.State.People;

namespace RevBot.Bot.Handling;

/// <summary>What a person who asks what RevBot keeps about them, or asks to delete it, is told.</summary>
internal static class PersonalData
{
    /// <summary>What deleting would do, and the button that does it.</summary>
    public static Card Confirm { get; } =
        new()
        {
            Paragraphs =
            [
                "This deletes the words of your questions, what your answers were made of, your thumbs, what your conversations were about, and where you spoke last with your time zone. It cannot be taken back, and earlier answers can then not be explained any more.",
                "When you asked, which function answered and when you opened a dashboard stays, without words: it is your company's record of use. Which briefs you want and got stays too, so that you go on getting them, and your accounts stay linked, so that I know you.",
            ],
            Buttons = [new("Delete it now", ButtonAction.Ask, "delete my data now")],
        };

    /// <summary>What is kept, in numbers.</summary>
    public static Card Describe(PersonalDataCounts kept) =>
        new()
        {
            Paragraphs =
            [
                FormattableString.Invariant(
                    $"About you I keep: when you asked ({kept.Requests:#,0} questions, the words of {kept.Questions:#,0} of them), what {kept.Answers:#,0} answers were made of, {kept.Feedback:#,0} thumbs with their reasons, what {kept.Conversations:#,0} conversations were about, {kept.Accounts:#,0} links of your accounts, when you opened a dashboard ({kept.Views:#,0} times), where you spoke last, your time zone, and which briefs you want and got."
                ),
                "A message itself is kept only until it is answered. Deals, quotas and calls are your company's data and stay in any case.",
            ],
            Buttons = [new("Delete my data", ButtonAction.Ask, "delete my data")],
        };
}
