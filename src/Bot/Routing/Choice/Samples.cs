using RevBot.Bot.Routing.Measures;
using RevBot.Bot.Routing.Text;

namespace RevBot.Bot.Routing.Choice;

/// <summary>Reads the example questions as the router would read them.</summary>
internal sealed class Samples(Utterances utterances, MeasureReader measures, Abbreviations abbreviations)
{
    /// <summary>All, by function and line.</summary>
    public IReadOnlyList<Sample> All()
    {
        var lines = utterances.Files.SelectMany(file => file.Examples.Select(text => (file.Function, Text: text)));
        return
        [
            .. lines
                .Select((line, number) => (line.Function, line.Text, Number: number))
                .AsParallel()
                .AsOrdered()
                .SelectMany(line =>
                    ExampleGrammar.Expand(line.Text).Select(text => Read(line.Function, line.Number, text))
                ),
        ];
    }

    private Sample Read(string function, int line, string text)
    {
        var message = abbreviations.Spelled(Message.Of(Delexicalised.Example(text)));
        var asked = measures.Read(message, new bool[message.Tokens.Count]);
        return new(function, line, Delexicalised.Words(message, new string?[message.Tokens.Count]), [.. asked.Cues]);
    }
}
