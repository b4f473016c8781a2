namespace RevBot.Bot.LanguageModel;

/// <summary>What a person is told when the language model did not read the question.</summary>
internal static class Notices
{
    public static string Of(ModelTrouble trouble) =>
        trouble switch
        {
            ModelTrouble.Unreachable => "The language model could not be reached",
            ModelTrouble.TimedOut => "The language model did not answer in time",
            ModelTrouble.Busy => "The language model is too busy",
            ModelTrouble.Refused => "The language model did not take the question",
            ModelTrouble.Unreadable => "The language model's answer could not be read",
            ModelTrouble.OverLimit => "The day's allowance for the language model is used up",
            ModelTrouble.NotUsable => "The language model's reading did not hold up",
        } + ", so RevBot read this by its own rules.";
}
