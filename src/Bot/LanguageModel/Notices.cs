namespace RevBot.Bot.LanguageModel;

/// <summary>What a person is told when the language model did not read the question.</summary>
internal static class Notices
{
    public static string Describe(ModelFailure trouble) =>
        trouble switch
        {
            ModelFailure.Unreachable => "The language model could not be reached",
            ModelFailure.TimedOut => "The language model did not answer in time",
            ModelFailure.Busy => "The language model is too busy",
            ModelFailure.Refused => "The language model did not take the question",
            ModelFailure.Unreadable => "The language model's answer could not be read",
            ModelFailure.OverLimit => "The day's allowance for the language model is used up",
            ModelFailure.NotUsable => "The language model's reading did not hold up",
        } + ", so RevBot read this by its own rules.";
}
