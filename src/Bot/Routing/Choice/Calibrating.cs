using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Bot.Routing.Measures;

namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// Measures how sure the classifier may be, by cross-validation: the lines of the examples are dealt into five parts, each
/// part is judged by a model trained on the others, and the sharpness is the one under which the judgements are likeliest.
/// Neighbouring lines, which are often variants of one another, fall into the same part, and so do all the questions of
/// a line; otherwise the model would look surer than it is.
/// </summary>
internal static class Calibrating
{
    private const int Parts = 5;
    private const int Neighbours = 10;
    private const double Least = 0.2;
    private const double Step = 0.05;
    private const int Steps = 57;
    private const double Never = 1e-6;

    /// <summary>Measures.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public static Calibration Measure(string prompts)
    {
        var samples = SamplesOf(prompts);
        var judged = Enumerable.Range(0, Parts).SelectMany(part => Judged(samples, part)).ToArray();
        var best = Enumerable
            .Range(0, Steps)
            .Select(step => Math.Round(Least + (step * Step), 2))
            .MinBy(sharpness => judged.Sum(one => Surprise(one.Model, one.Sample, sharpness)));
        var tops = judged.Select(one => (one.Sample.Function, Top: Ranked(one.Model, one.Sample, best)[0])).ToArray();
        return new(
            HashOf(samples),
            best,
            tops.Length,
            Math.Round(tops.Average(top => top.Function == top.Top.Function ? 1.0 : 0.0), 4),
            Math.Round(tops.Average(top => top.Top.Probability), 4)
        );
    }

    /// <summary>The hash of what is learnt from; another hash asks for another measurement.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public static string HashOf(string prompts) => HashOf(SamplesOf(prompts));

    /// <summary>Learns all examples and keeps the weights. Side effect: writes a file.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <returns>What learning, and reading the weights again, cost in time of the processor.</returns>
    public static (TimeSpan Learning, TimeSpan Reading) Keep(string prompts)
    {
        var start = Environment.CpuUsage.TotalTime;
        var model = Learn(prompts);
        var learnt = Environment.CpuUsage.TotalTime;
        model.Write(prompts);
        var written = Environment.CpuUsage.TotalTime;
        IntentModel.Read(prompts, 1);
        return (learnt - start, Environment.CpuUsage.TotalTime - written);
    }

    /// <summary>What the examples teach, without the file of weights.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public static IntentModel Learn(string prompts) => IntentModel.Train(SamplesOf(prompts), 1);

    private static IReadOnlyList<Sample> SamplesOf(string prompts) =>
        new Samples(
            Utterances.Read(prompts),
            new MeasureReader(MeasureWords.Read(prompts)),
            Abbreviations.Read(prompts)
        ).All();

    private static IEnumerable<(IntentModel Model, Sample Sample)> Judged(IReadOnlyList<Sample> samples, int part)
    {
        var model = IntentModel.Train([.. samples.Where(sample => PartOf(sample) != part)], 1);
        return samples.Where(sample => PartOf(sample) == part).Select(sample => (model, sample));
    }

    private static int PartOf(Sample sample) => sample.Line / Neighbours % Parts;

    private static double Surprise(IntentModel model, Sample sample, double sharpness)
    {
        var right = Ranked(model, sample, sharpness).First(guess => guess.Function == sample.Function);
        return -Math.Log(Math.Max(Never, right.Probability));
    }

    private static IReadOnlyList<Guess> Ranked(IntentModel model, Sample sample, double sharpness) =>
        model.With(sharpness).Rank(sample.Words, sample.Cues);

    private static string HashOf(IReadOnlyList<Sample> samples)
    {
        var text = new StringBuilder();
        foreach (var sample in samples)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{sample.Function}:{string.Join(' ', sample.Words)}|{string.Join(' ', sample.Cues)}\n"
            );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
