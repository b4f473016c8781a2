using RevBot.Bot.Routing.Measures;
using RevBot.Bot.Routing.Text;

namespace RevBot.Bot.Routing.Choice;

/// <summary>Says which function a question is for, from the example questions.</summary>
internal sealed class IntentModel
{
    private const double FewestKnown = 0.6;
    private readonly Classifier classifier;

    private IntentModel(Classifier classifier) => this.classifier = classifier;

    /// <summary>Trains on example questions.</summary>
    public static IntentModel Train(Utterances utterances, MeasureReader measures, Abbreviations abbreviations) =>
        new(
            Classifier.Train([
                .. utterances.Files.SelectMany(file =>
                    file.Questions.Select(text => new Classifier.Example(
                        file.Function,
                        OfExample(text, measures, abbreviations)
                    ))
                ),
            ])
        );

    /// <summary>
    /// The functions, the likeliest first. Where many of the words never occurred in an example, nothing is likely.
    /// </summary>
    public IReadOnlyList<Guess> Rank(IReadOnlyList<string> words, IEnumerable<string> cues)
    {
        var known = words.Count == 0 ? 0 : (double)words.Count(word => classifier.Knows("w:" + word)) / words.Count;
        var trust = Math.Min(1, known / FewestKnown);
        return
        [
            .. classifier
                .Rank(Features.Of(words, cues))
                .Select(found => new Guess(found.Class, found.Probability * trust)),
        ];
    }

    private static IReadOnlyList<(string Name, float Weight)> OfExample(
        string text,
        MeasureReader measures,
        Abbreviations abbreviations
    )
    {
        var message = abbreviations.Spelled(Message.Of(Delexicalised.Example(text)));
        var asked = measures.Read(message, new bool[message.Tokens.Count]);
        return Features.Of(Delexicalised.Words(message, new string?[message.Tokens.Count]), asked.Cues);
    }
}
