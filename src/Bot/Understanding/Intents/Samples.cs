using System.Text.RegularExpressions;
using NodaTime;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Reads what is learnt from, examples and strangers' questions, through the stages that a person's question goes
/// through, so that both look alike to the classifier: "since {since}" and "since Monday", "over {amount}" and "over 200k", "the quarter" and "Q4".
/// </summary>
internal sealed partial class Samples(string prompts, Utterances utterances, FrameReader reader)
{
    // Any day and any year will do, because times are masked.
    private static readonly Today Day = new(new LocalDate(2026, 6, 10), new FiscalCalendar(2));

    // Neighbouring lines of the examples are often variants of one another.
    private const int LinesTogether = 10;

    /// <summary>
    /// All examples with their choices written out, ordered by function and line, and then the questions of strangers.
    /// </summary>
    /// <exception cref="InvalidDataException">A file of questions is damaged; the message names it and the line.</exception>
    public IReadOnlyList<Sample> ReadAll()
    {
        var examples = utterances
            .Files.SelectMany(file => file.Examples.Select(text => (file.Function, Text: text)))
            .SelectMany(
                (line, number) =>
                    ExampleGrammar.Expand(line.Text).Select(text => (number / LinesTogether, line.Function, Text: text))
            );
        var questions = StrangerQuestions.Read(prompts, utterances.Files.Select(file => file.Function));
        return
        [
            .. examples
                .Concat(questions)
                .AsParallel()
                .AsOrdered()
                .Select(
                    ((int Group, string Function, string Text) said) => ReadOne(said.Function, said.Group, said.Text)
                ),
        ];
    }

    private Sample ReadOne(string function, int group, string text)
    {
        var read = reader.ReadExample(SlotMasking.MaskPlaceholders(FillPlaceholders(text)), Day);
        var kinds = read.Kinds.ToArray();
        for (var place = 0; place < kinds.Length; place++)
        {
            if (
                read.Message.Tokens[place].Norm is var word
                && word.StartsWith(SlotMasking.Prefix, StringComparison.Ordinal)
            )
            {
                kinds[place] = word[SlotMasking.Prefix.Length..];
            }
        }

        return new(function, group, SlotMasking.MaskWords(read.Message, kinds, read.Preamble), [.. read.Cues]);
    }

    // {since} and {compare} stand for "since Monday" and "against last year", or for the day alone after such a word.
    private static string FillPlaceholders(string text) =>
        Placeholder()
            .Replace(
                text,
                match =>
                    (match.Groups["lead"].Value, match.Groups["kind"].Value) switch
                    {
                        (_, "period") => "2027-Q4",
                        (_, "amount") => "250k",
                        ("", "since") => "since 2026-05-04",
                        ("", _) => "vs 2027-Q3",
                        (var lead, "since") => lead + "2026-05-04",
                        (var lead, _) => lead + "2027-Q3",
                    }
            );

    [GeneratedRegex(
        @"\{(?<kind>period|amount)\}|(?<lead>\b(since|after|than|vs|versus|against|to|with) )?\{(?<kind>since|compare)\}",
        Patterns.Options
    )]
    private static partial Regex Placeholder();
}
