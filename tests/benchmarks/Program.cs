using BenchmarkDotNet.Running;
using RevBot.Benchmarks;
using RevBot.Benchmarks.Load;
using RevBot.Benchmarks.RevBench;

// scale [SIZES…]: generating, loading and refreshing books of growing size, with memory. revbench: forecasts against a
// simulation whose truth is known. speed: each goal of speed beside what was measured. load: 2,000 messages to a bot in
// another process. reading: how long questions take to be read. effects
// [SEEDS] [DEALS]: how often planted effects are found, and what is found where none is. Everything else is BenchmarkDotNet's.
if (args is ["scale", .. var sizes])
{
    ScaleStudy.Run(sizes);
}
else if (args is ["speed"])
{
    await SpeedStudy.RunAsync();
}
else if (args is ["reading"])
{
    ReadingStudy.Run();
}
else if (args is ["effects", .. var seeds])
{
    return await EffectsStudy.RunAsync(seeds);
}
else if (args is ["revbench", .. var rest])
{
    return RevBenchCommand.Run(rest);
}
else if (args is ["load", .. var options])
{
    return await LoadCommand.RunAsync(options);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ScaleStudy).Assembly).Run(args, Quiet.Config);
}

return 0;
