using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Makes everything in <c>models/router</c> from the prompts: trains the weights, and fits the inverse temperature of their
/// probabilities by five-fold cross-validation. Each fold is judged by a model trained on the others, and the inverse
/// temperature with the least log loss wins (C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, "On calibration of modern
/// neural networks", ICML 2017).
/// </summary>
/// <remarks>
/// Ten neighbouring lines of the examples, which are often variants of one another, fall into the same fold, and so do all
/// questions of a stranger. Otherwise the model would look surer than it is.
/// </remarks>
internal static class Calibrator
{
    private const int Folds = 5;

    // The grid of inverse temperatures: 0.20, 0.25 and so on to 3.00.
    private const double Least = 0.2;
    private const double Step = 0.05;
    private const int Steps = 57;

    // A probability of 0 would make the log loss infinite.
    private const double LeastProbability = 1e-6;

    /// <summary>Makes the weights, the calibration and the list of inputs. Side effect: replaces the three files.</summary>
    /// <param name="prompts">The folder <c>prompts</c>; the files go into <c>models/router</c> beside it.</param>
    /// <exception cref="InvalidDataException">An input is missing or damaged; the message names it.</exception>
    public static Outcome Run(string prompts)
    {
        var folds = CrossValidate(ReadSamples(prompts));
        var start = Environment.CpuUsage.TotalTime;
        var model = Train(prompts);
        var training = Environment.CpuUsage.TotalTime - start;
        var file = model.Pack(prompts);
        var calibration = Fit(folds) with { Examples = HashExamples(prompts), Weights = file.Hash };
        file.Save(prompts);
        calibration.Save(prompts);
        File.WriteAllText(ModelFolder.InputsPath(prompts), TrainingInputs.ListHashes(prompts));

        start = Environment.CpuUsage.TotalTime;
        ModelFile.Open(prompts, calibration).ReadClassifier();
        return new(calibration, training, Environment.CpuUsage.TotalTime - start);
    }

    /// <summary>Trains on the examples of the prompts, without <c>models/router</c>. The scores are raw.</summary>
    public static IntentModel Train(string prompts) => IntentModel.Train(ReadSamples(prompts), 1);

    /// <summary>A hash of the examples as the classifier sees them; see <see cref="Calibration.Examples"/>.</summary>
    public static string HashExamples(string prompts)
    {
        var text = new StringBuilder();
        foreach (var sample in ReadSamples(prompts))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{sample.Function}:{string.Join(' ', sample.Words)}|{string.Join(' ', sample.Cues)}\n"
            );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static IReadOnlyList<Sample> ReadSamples(string prompts)
    {
        var utterances = Utterances.Read(prompts);
        return new Samples(
            prompts,
            utterances,
            FrameReader.Open(prompts, CommonWords.Read(prompts), utterances)
        ).ReadAll();
    }

    private static HeldOut[] CrossValidate(IReadOnlyList<Sample> samples) =>
        [.. Enumerable.Range(0, Folds).SelectMany(fold => Judge(samples, fold))];

    private static IEnumerable<HeldOut> Judge(IReadOnlyList<Sample> samples, int fold)
    {
        var model = IntentModel.Train([.. samples.Where(sample => FoldOf(sample) != fold)], 1);
        return samples.Where(sample => FoldOf(sample) == fold).Select(sample => new HeldOut(model, sample));
    }

    private static int FoldOf(Sample sample) => sample.Group % Folds;

    // The two hashes are the caller's to fill in.
    private static Calibration Fit(HeldOut[] questions)
    {
        var best = Enumerable
            .Range(0, Steps)
            .Select(step => Math.Round(Least + (step * Step), 2))
            .MinBy(inverseTemperature => questions.Sum(question => question.LogLoss(inverseTemperature)));
        var likeliest = questions
            .Select(question => (question.Sample.Function, Guess: question.Rank(best)[0]))
            .ToArray();
        return new(
            string.Empty,
            string.Empty,
            best,
            likeliest.Length,
            Math.Round(likeliest.Average(found => found.Function == found.Guess.Function ? 1.0 : 0.0), 4),
            Math.Round(likeliest.Average(found => found.Guess.Probability), 4)
        );
    }

    /// <summary>What <see cref="Run"/> wrote, and what it cost.</summary>
    /// <param name="Calibration">As written.</param>
    /// <param name="Training">Processor time of training on all examples, once the code is compiled.</param>
    /// <param name="Reading">Processor time of checking and unpacking the weights again.</param>
    internal sealed record Outcome(Calibration Calibration, TimeSpan Training, TimeSpan Reading);

    // A question, and a model that was not trained on it.
    private sealed record HeldOut(IntentModel Model, Sample Sample)
    {
        public IReadOnlyList<Guess> Rank(double inverseTemperature) =>
            Model.WithInverseTemperature(inverseTemperature).Rank(Sample.Words, Sample.Cues);

        public double LogLoss(double inverseTemperature)
        {
            var right = Rank(inverseTemperature).First(guess => guess.Function == Sample.Function);
            return -Math.Log(Math.Max(LeastProbability, right.Probability));
        }
    }
}
