using System.Collections.Concurrent;
using System.Globalization;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench;

/// <summary>What the commands that simulate many organisations have in common.</summary>
internal static class Field
{
    /// <summary>Runs a command; options that cannot be read are told on standard error and make it end with 2.</summary>
    public static int Guarded(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    /// <summary>Runs each organisation, as many side by side as there are cores, and tells of each on standard error.</summary>
    /// <param name="count">How many.</param>
    /// <param name="run">Runs the organisation of a place.</param>
    /// <param name="told">What is told of it once it is done.</param>
    /// <returns>What came of them, in their order.</returns>
    public static T[] Run<T>(int count, Func<int, T> run, Func<int, T, string> told)
    {
        var (found, done) = (new T[count], 0);
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            place =>
            {
                found[place] = run(place);
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Interlocked.Increment(ref done)}/{count} {told(place, found[place])}"
                );
                Console.Error.WriteLine(text);
            }
        );
        return found;
    }

    /// <summary>Prints a table, and writes it and every forecast to files where these are named.</summary>
    public static void Publish(string table, IEnumerable<Point> points, string? tableFile, string? rowsFile)
    {
        Console.Out.WriteLine(table);
        if (tableFile is not null)
        {
            File.WriteAllText(tableFile, table);
        }

        if (rowsFile is not null)
        {
            File.WriteAllLines(rowsFile, PointFile.Lines(points));
        }
    }
}
