using System.IO.Compression;
using System.Security.Cryptography;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// The weights of the classifier as <c>models/router/weights.bin</c> holds them: compressed by Brotli, behind the hash of
/// the examples and word lists that they were learnt from. A program that learnt at its start would take a second longer
/// for each question on the command line.
/// </summary>
internal sealed class ModelFile
{
    private readonly byte[] content;

    private ModelFile(byte[] content) => this.content = content;

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits; <see cref="Calibration.Weights"/> repeats it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Packs weights. The same weights and inputs give the same bytes.</summary>
    /// <param name="prompts">The folder <c>prompts</c> that the classifier was trained on.</param>
    /// <param name="classifier">The trained classifier.</param>
    public static ModelFile Pack(string prompts, Classifier classifier)
    {
        var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.Optimal)))
        {
            writer.Write(TrainingInputs.ComputeHash(prompts));
            classifier.Write(writer);
        }

        return new(packed.ToArray());
    }

    /// <summary>Reads the file and checks that it is whole and belongs to the prompts. Costs a few milliseconds.</summary>
    /// <param name="prompts">The folder <c>prompts</c>; the file is looked for in <c>models/router</c> beside it.</param>
    /// <param name="calibration">The calibration that was written together with the weights.</param>
    /// <exception cref="InvalidDataException">
    /// The file is missing, damaged, or was made from other examples or word lists; the message says what to run.
    /// </exception>
    public static ModelFile Open(string prompts, Calibration calibration)
    {
        var path = ModelFolder.WeightsPath(prompts);
        var file = new ModelFile(ReadBytes(path, prompts));
        if (!string.Equals(file.Hash, calibration.Weights, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The router's weights {path} are damaged; {Remedy(prompts)}.");
        }

        using var reader = file.OpenReader();
        if (!string.Equals(reader.ReadString(), TrainingInputs.ComputeHash(prompts), StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"The examples or word lists in {prompts} were changed after the router's weights {path} were made from them; {Remedy(prompts)}."
            );
        }

        return file;
    }

    /// <summary>What a person does about a missing, damaged or stale file; goes into a sentence.</summary>
    public static string Remedy(string prompts) => $"run calibrate {prompts} to make them again";

    /// <summary>Writes the file. Side effect: replaces <c>models/router/weights.bin</c> beside the prompts.</summary>
    public void Save(string prompts)
    {
        var path = ModelFolder.WeightsPath(prompts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Unpacks the weights; takes about 20 ms, so it is done beside the loading of the book.</summary>
    public Classifier ReadClassifier()
    {
        using var reader = OpenReader();
        reader.ReadString();
        return Classifier.Read(reader);
    }

    private static byte[] ReadBytes(string path, string prompts)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"The router's weights {path} cannot be read ({error.Message.TrimEnd('.')}); {Remedy(prompts)}.",
                error
            );
        }
    }

    private BinaryReader OpenReader() =>
        new(new BrotliStream(new MemoryStream(content, writable: false), CompressionMode.Decompress));
}
