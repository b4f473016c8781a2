using System.Diagnostics;

namespace RevBot.Benchmarks;

/// <summary>How long the same thing took, again and again: by the wall clock, and in processor time of the whole process.</summary>
/// <param name="Clock">Milliseconds of each time, ascending.</param>
/// <param name="Processor">Milliseconds of processor time, the mean.</param>
internal sealed record Timings(IReadOnlyList<double> Clock, double Processor)
{
    private const double High = 0.95;

    /// <summary>The middle one by the wall clock.</summary>
    public double Median => Clock[Clock.Count / 2];

    /// <summary>The 95th percentile by the wall clock: the smallest that 95 of 100 do not exceed.</summary>
    public double P95 => Clock[(int)Math.Ceiling(High * Clock.Count) - 1];

    /// <summary>Does it so many times, after a few that do not count.</summary>
    /// <param name="times">1 and more.</param>
    /// <param name="warmUp">Times that do not count.</param>
    /// <param name="work">What is done; gets the number of the time, from 0.</param>
    public static async Task<Timings> OfAsync(int times, int warmUp, Func<int, Task> work)
    {
        for (var time = 0; time < warmUp; time++)
        {
            await work(time);
        }

        var clock = new double[times];
        var spent = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(time);
            clock[time] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        var processor = (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds / times;
        return new([.. clock.Order()], processor);
    }

    /// <summary>The same of work that does not wait.</summary>
    public static Task<Timings> OfAsync(int times, int warmUp, Action work) =>
        OfAsync(
            times,
            warmUp,
            _ =>
            {
                work();
                return Task.CompletedTask;
            }
        );
}
