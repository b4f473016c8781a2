using BenchmarkDotNet.Running;
using RevBot.Benchmarks;
using RevBot.Benchmarks.Contest;
using RevBot.Benchmarks.Load;
using RevBot.Benchmarks.RevBench;

// scale [SIZES…] [QUESTIONS…]: generating, loading and refreshing books of growing size, with memory. revbench: forecasts against a
// simulation whose truth is known. contest: the blend beside its parts over both simulators. speed: each goal of speed beside what was measured. load: 2,000 messages to a bot in
// another process. risk: which share of the money later lost the list of risks found. reading: how long questions take
// to be read. dashboard [DEALS] [VIEWERS]: first paint, many viewers, update. sync [DEALS]: what a sync of a large org costs, in a process of its own. effects [SEEDS] [DEALS]: how often planted effects are found, and what is found where none is. Everything
// else is BenchmarkDotNet's.
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
else if (args is ["effects", .. var companies])
{
    return await EffectsStudy.RunAsync(companies);
}
else if (args is ["risk", .. var seeds])
{
    RiskStudy.Run(seeds);
}
else if (args is ["dashboard", .. var sizeAndViewers])
{
    await DashboardStudy.RunAsync(sizeAndViewers);
}
else if (args is ["sync", .. var orgs])
{
    await SyncStudy.RunAsync(orgs);
}
else if (args is ["revbench", .. var rest])
{
    return RevBenchCommand.Run(rest);
}
else if (args is ["contest", .. var contest])
{
    return ContestCommand.Run(contest);
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
