using NodaTime;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Answering.Record;

/// <summary>What is kept of questions and answers.</summary>
public sealed record RecordOptions
{
    /// <summary>Whether the words of questions, and the arguments beside them, are kept.</summary>
    /// <value>False.</value>
    public bool Content { get; init; }

    /// <summary>Whether what an answer was made of is kept, so that it can be explained and replayed.</summary>
    /// <value>True.</value>
    public bool Answers { get; init; } = true;

    /// <summary>For how long that is kept.</summary>
    /// <value>90 days.</value>
    public Duration KeptFor { get; init; } = Duration.FromDays(90);

    /// <summary>Which functions and words answer; kept beside each answer.</summary>
    /// <value>Empty: not known.</value>
    public string Versions { get; init; } = string.Empty;

    /// <summary>What the settings say, without the versions.</summary>
    public static RecordOptions From(RevBotSettings.RecordSettings settings) =>
        new()
        {
            Content = settings.Content,
            Answers = settings.Answers,
            KeptFor = Duration.FromDays(settings.Days),
        };
}
