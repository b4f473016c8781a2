using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>
/// Verifies the verifier: sentences written by hand and true by their slots should pass, the same with one thing changed
/// should not. Each is judged as a rewording is: beside the template's own text.
/// </summary>
internal sealed class KillTable
{
    private readonly Dictionary<string, (int Made, int Killed)> trials = new(StringComparer.Ordinal);

    private KillTable() { }

    /// <summary>How many different true sentences there were.</summary>
    public int Said { get; private set; }

    /// <summary>True sentences that were refused.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>False sentences that passed.</summary>
    public List<string> Lived { get; } = [];

    /// <summary>How many false sentences there were.</summary>
    public int Made => trials.Values.Sum(trial => trial.Made);

    /// <summary>The classes of mutants with the share that was found.</summary>
    public IEnumerable<(string Class, double Rate)> Rates =>
        trials.Select(trial => (trial.Key, (double)trial.Value.Killed / trial.Value.Made));

    /// <summary>Fills the phrases from results of every function for many people and judges them and their mutants.</summary>
    public static KillTable Of(IReadOnlyList<Phrase> phrases, ulong seed)
    {
        using var questions = new AnsweredQuestions();
        var table = new KillTable();
        var mutations = new Mutations(seed);
        foreach (var (function, sentence, facts, context) in Sentences(questions, phrases))
        {
            table.Said++;
            var report = GroundingCheck.Check(sentence, facts, context);
            if (report.Grounded)
            {
                table.Try(function, sentence, facts, context, mutations);
            }
            else
            {
                table.Refused.Add($"REFUSED {function}: {string.Join("; ", report.Failures)}: {sentence}");
            }
        }

        return table;
    }

    private void Try(
        string function,
        string sentence,
        IReadOnlyList<Fact> facts,
        GroundingContext context,
        Mutations mutations
    )
    {
        foreach (var (kind, mutant) in mutations.Of(sentence, Columns(facts)))
        {
            if (kind == "name" && IsTie(sentence, mutant, facts))
            {
                continue;
            }

            var killed = !GroundingCheck.Check(mutant, facts, context).Grounded;
            var (made, kills) = trials.GetValueOrDefault(kind);
            trials[kind] = (made + 1, kills + (killed ? 1 : 0));
            if (!killed)
            {
                Lived.Add($"LIVED {kind} {function}: {mutant}   <- {sentence}");
            }
        }
    }

    private static IEnumerable<(
        string Function,
        string Sentence,
        IReadOnlyList<Fact> Facts,
        GroundingContext Context
    )> Sentences(AnsweredQuestions questions, IReadOnlyList<Phrase> phrases)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var composer = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);
        foreach (var person in AnsweredQuestions.People)
        {
            var book = questions.ViewOf(person);
            var state = AnsweredQuestions.StateOf(book);
            foreach (var (skill, arguments) in AnsweredQuestions.Ways(book))
            {
                if (AnsweredQuestions.Ask(skill, arguments, book) is not { } result)
                {
                    continue;
                }

                string[] sentences =
                [
                    .. phrases
                        .Where(phrase => phrase.Function == skill.Name)
                        .Select(phrase => phrase.Say(result))
                        .OfType<string>()
                        .Where(told.Add),
                ];
                if (sentences.Length == 0)
                {
                    continue;
                }

                var context = AnswerGrounding.Context([new(skill, result, Ask.Any, [])], state, string.Empty) with
                {
                    Draft = composer.Sentences(new(skill, result, Ask.Any, []), string.Empty),
                };
                var facts = result.AllFacts.ToArray();
                foreach (var sentence in sentences)
                {
                    yield return (skill.Name, sentence, facts, context);
                }
            }
        }
    }

    // A name whose row shows the same figure leaves the sentence true.
    private static bool IsTie(string sentence, string mutant, IReadOnlyList<Fact> facts) =>
        facts
            .Where(fact =>
                fact.Value.Unit == FactUnit.Name
                && mutant.Contains(fact.Value.Text!, StringComparison.Ordinal)
                && !sentence.Contains(fact.Value.Text!, StringComparison.Ordinal)
            )
            .Select(fact => fact.Id[..(fact.Id.LastIndexOf('.') + 1)])
            .Where(row => row.Length > 0)
            .Any(row =>
                facts.Any(fact =>
                    fact.Id.StartsWith(row, StringComparison.Ordinal)
                    && fact.Value.Unit != FactUnit.Name
                    && (
                        Says(sentence, FactFormat.Text(fact.Value))
                        || Says(sentence, Phrase.Written(fact.Value, "long"))
                    )
                )
            );

    private static bool Says(string sentence, string value)
    {
        var at = sentence.IndexOf(value, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsAsciiDigit(sentence[at - 1]))
            && (at + value.Length == sentence.Length || !char.IsLetterOrDigit(sentence[at + value.Length]));
    }

    // Names that stand in one column could stand in each other's place.
    private static IReadOnlyList<IReadOnlyList<string>> Columns(IEnumerable<Fact> facts) =>
        [
            .. facts
                .Where(fact =>
                    fact.Value.Unit == FactUnit.Name
                    && fact.Id.Contains('.', StringComparison.Ordinal)
                    && char.IsUpper(fact.Value.Text![0])
                )
                .GroupBy(
                    fact =>
                        fact.Id[..fact.Id.IndexOf('.', StringComparison.Ordinal)] + fact.Id[fact.Id.LastIndexOf('.')..],
                    StringComparer.Ordinal
                )
                .Select(column =>
                    column.Select(fact => fact.Value.Text!).Distinct(StringComparer.Ordinal).Take(12).ToArray()
                )
                .Where(column => column.Length > 1),
        ];

    public override string ToString()
    {
        var table = new StringBuilder();
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"true sentences {Said}, refused {Refused.Count} ({100.0 * Refused.Count / Said:0.00}%); mutants {Made}, found {Made - Lived.Count} ({100.0 * (Made - Lived.Count) / Made:0.00}%)"
        );
        table.AppendLine("| one thing changed | made | found | rate |").AppendLine("|---|---|---|---|");
        foreach (var (kind, (made, killed)) in trials.OrderBy(trial => trial.Key, StringComparer.Ordinal))
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {kind} | {made:#,0} | {killed:#,0} | {100.0 * killed / made:0.00}% |"
            );
        }

        return table.ToString();
    }
}
