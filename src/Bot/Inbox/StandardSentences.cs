namespace RevBot.Bot.Inbox;

/// <summary>What RevBot says about itself. None of it holds data.</summary>
internal static class StandardSentences
{
    public const string Stranger =
        "I can't answer you yet: I do not find you among the people of this company. Please ask your RevBot administrator to link your account.";

    public const string AnsweredPrivately =
        "Not everybody here may see that, so I have answered the person who asked directly.";

    public const string Unreachable =
        "I could not reach you directly; please write to me in a personal chat and ask there.";

    public const string Busy =
        "I am busy with earlier messages and have not taken your last one. Please ask again in a minute.";

    public const string NoSuchEvidence =
        "I find no such answer among those that I gave you; ask the question again and then press the button.";

    public const string OldButton = "I can't do what that button asks any more; please ask in words.";

    public const string Edited = "You changed your message. Shall I answer it as it is now?";

    public const string Forgotten = "Done: your next message begins a new conversation.";

    public const string Deleted = "Deleted. What is left is when you asked, without words.";

    public const string HelpQuestion = "What can you do?";

    public const string Away = "I was not running when you wrote to me; if you still want to know, please ask again.";

    public const string Stopped = "Stopped, as you asked.";

    public static string Late(TimeSpan limit) =>
        FormattableString.Invariant(
            $"That took longer than {limit.TotalSeconds:0} seconds, so I stopped. Please ask for less, such as one team or one quarter, or try again."
        );

    public static string Failed(string reference) =>
        $"Something went wrong on my side and I have no answer. Please try again; if it stays, tell your administrator the reference {reference}.";
}
