using System.Text.RegularExpressions;
using RevBot.Bot.Answering;
using RevBot.Bot.Provenance.Phrases;

namespace RevBot.Bot.Exports.Asking;

/// <summary>
/// Tells whether a message wants a file. Strict on purpose: a phrase must fit the whole message, so that "Which deals export
/// to Germany?" is left to the router. All phrases stand in <c>prompts/provenance/export.yaml</c>.
/// </summary>
internal sealed class ExportReader
{
    private const int Longest = 300;
    private const string That = "that";
    private const string Form = "form";

    // A wish without a form is one for this.
    private const string Usual = "file";
    private const string Question = "question";

    // A question that is named as a thing, so that "export the forecast" wants a file and "export deals are slow" does not.
    private const string Named = "named";

    private readonly PlainMessage plain;
    private readonly PhrasePattern[] phrases;
    private readonly HashSet<string> that;
    private readonly Dictionary<string, ExportFormat> forms = new(StringComparer.Ordinal);

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public ExportReader(string prompts)
    {
        var words = PhraseFile.Read(prompts, "words");
        plain = new(words);
        var file = PhraseFile.Read(prompts, "export");
        string[] articles = [string.Empty, .. words.List("articles").Select(article => article + " ")];
        that = file.List(That).ToHashSet(StringComparer.Ordinal);
        AddForms(file.List("excel"), ExportFormat.Excel);
        AddForms(file.List("csv"), ExportFormat.Csv);
        AddForms(file.List("pdf"), ExportFormat.Pdf);
        AddForms(file.List(Usual), ExportFormat.Excel);
        var slots = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [That] = "[^,.;:!?]{1,30}?",
            [Form] = "[^,.;:!?]{1,40}?",
            [Question] = ".{3,250}",
            [Named] = $"(?:{string.Join('|', file.List("begins").Select(Regex.Escape))}) .{{2,250}}",
        };
        phrases =
        [
            .. file.List("phrases").Concat(file.List("questions")).Select(phrase => new PhrasePattern(phrase, slots)),
        ];

        void AddForms(IReadOnlyList<string> called, ExportFormat format)
        {
            foreach (var name in articles.SelectMany(article => called.Select(name => article + name)))
            {
                forms.TryAdd(name, format);
            }
        }
    }

    /// <summary>What is wanted; null where the message wants no file.</summary>
    public ExportWish? Read(string text)
    {
        if (text.Length > Longest || plain.Read(text) is not { Text.Length: > 0 } message)
        {
            return null;
        }

        return phrases.Select(phrase => Fit(phrase, message)).FirstOrDefault(wish => wish is not null);
    }

    private ExportWish? Fit(PhrasePattern phrase, PlainText message)
    {
        if (phrase.Find(message.Text) is not { } slots)
        {
            return null;
        }

        var meant = slots.GetValueOrDefault(That).Text;
        var form = slots.GetValueOrDefault(Form).Text;
        return
            (string.IsNullOrEmpty(meant) || that.Contains(meant))
            && forms.TryGetValue(string.IsNullOrEmpty(form) ? Usual : form, out var format)
            ? new(format, QuestionOf(slots, message))
            : null;
    }

    // As the person wrote it: the router goes by their capitals and quotes.
    private static string? QuestionOf(IReadOnlyDictionary<string, PhraseSlot> slots, PlainText message) =>
        slots.TryGetValue(Question, out var asked) || slots.TryGetValue(Named, out asked)
            ? message.Cut(asked.Start, asked.Text.Length)
            : null;
}
